package vn.cancu.json;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cancu.compare.Change;
import vn.cancu.compare.Comparison;
import vn.cancu.compare.DutyChange;
import vn.cancu.compare.Passage;
import vn.cancu.graph.Directive;
import vn.cancu.text.SourceText;

/// Two documents compared. `copied` is the share of the words of `after` that are also in `before`, in per cent; `cut`
/// says that only the beginnings of very long texts were compared.
public record CompareJson(
        CardJson before,
        CardJson after,
        int copied,
        boolean cut,
        Directives directives,
        List<DutyPair> duties,
        Names recipients,
        Names units,
        List<PassageShape> passages) {

    /// Directives that only the first, both, or only the second document cites.
    public record Directives(
            List<DirectiveJson.Brief> gone, List<DirectiveJson.Brief> kept, List<DirectiveJson.Brief> fresh) {}

    /// Names that only the first, both, or only the second document has.
    public record Names(List<String> gone, List<String> kept, List<String> fresh) {}

    /// A duty in both documents; null where one of them does not have it.
    public record DutyPair(
            ReadingJson.@Nullable DutyShape before, ReadingJson.@Nullable DutyShape after, boolean otherTime) {}

    /// A row of the two texts side by side: `same`, `changed`, `gone`, `new` or `moved`.
    public record PassageShape(
            String kind,
            @Nullable TextShape before,
            @Nullable TextShape after) {}

    /// A paragraph; offsets count code points in the text of its document.
    public record TextShape(int start, int end, List<PieceShape> pieces) {}

    /// A run of words; `changed` when the other document has other words there.
    public record PieceShape(String text, boolean changed) {}

    /// The shape of a comparison.
    public static CompareJson of(Comparison comparison) {
        SourceText before = comparison.before().reading().text();
        SourceText after = comparison.after().reading().text();
        return new CompareJson(
                CardJson.of(comparison.before().card()),
                CardJson.of(comparison.after().card()),
                comparison.copied(),
                comparison.cut(),
                directives(comparison.directives()),
                comparison.duties().stream()
                        .map(duty -> duty(duty, before, after))
                        .toList(),
                names(comparison.recipients()),
                names(comparison.units()),
                comparison.passages().stream()
                        .map(row -> new PassageShape(
                                row.kind().name().toLowerCase(Locale.ROOT),
                                text(row.before(), before),
                                text(row.after(), after)))
                        .toList());
    }

    private static Directives directives(Change<Directive> change) {
        return new Directives(brief(change.gone()), brief(change.kept()), brief(change.fresh()));
    }

    private static List<DirectiveJson.Brief> brief(List<Directive> directives) {
        return directives.stream().map(DirectiveJson.Brief::of).toList();
    }

    private static Names names(Change<String> change) {
        return new Names(change.gone(), change.kept(), change.fresh());
    }

    private static DutyPair duty(DutyChange change, SourceText before, SourceText after) {
        return new DutyPair(
                change.before().map(duty -> ReadingJson.duty(duty, before)).orElse(null),
                change.after().map(duty -> ReadingJson.duty(duty, after)).orElse(null),
                change.isOtherTime());
    }

    private static @Nullable TextShape text(Optional<Passage.Side> side, SourceText of) {
        return side.map(one -> new TextShape(
                        of.codePoints(one.span().start()),
                        of.codePoints(one.span().end()),
                        one.pieces().stream()
                                .map(piece -> new PieceShape(piece.text(), piece.changed()))
                                .toList()))
                .orElse(null);
    }
}
