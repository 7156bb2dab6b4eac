package vn.cancu.web.page;

import java.util.List;

/// One thing that is known, and how.
///
/// @param label `Số, ký hiệu`
/// @param values one line each; empty when nothing is known
/// @param missing what is shown instead or beside when the document leaves it open: `chưa ghi số`; empty otherwise
/// @param rule name of the rule that read it, empty when none
/// @param href the place where it stands, empty when unknown
/// @param picture the same place on the picture of its page, empty where that cannot be shown
public record Fact(String label, List<String> values, String missing, String rule, String href, String picture) {

    public Fact {
        values = List.copyOf(values);
    }

    /// A fact whose place cannot be shown on a picture.
    public Fact(String label, List<String> values, String missing, String rule, String href) {
        this(label, values, missing, rule, href, "");
    }

    /// A fact without provenance.
    public static Fact of(String label, String value) {
        return new Fact(label, value.isEmpty() ? List.of() : List.of(value), "", "", "");
    }
}
