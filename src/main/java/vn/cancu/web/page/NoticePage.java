package vn.cancu.web.page;

import java.util.List;

/// Something could not be shown, and what to do now.
///
/// @param status HTTP status
/// @param title one line: what is the matter
/// @param message a sentence or two
/// @param links where to go instead
public record NoticePage(int status, String title, String message, List<Anchor> links) implements Page {

    public NoticePage {
        links = List.copyOf(links);
    }

    /// A notice with the usual ways on.
    public static NoticePage of(int status, String title, String message) {
        return new NoticePage(
                status,
                title,
                message,
                List.of(Anchor.to("/", "Trang đầu"), Anchor.to("/directives", "Văn bản được viện dẫn")));
    }
}
