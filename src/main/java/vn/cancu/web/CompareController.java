package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.cancu.compare.Change;
import vn.cancu.compare.Comparison;
import vn.cancu.compare.DutyChange;
import vn.cancu.compare.Passage;
import vn.cancu.document.DocumentCard;
import vn.cancu.duty.Duty;
import vn.cancu.graph.Directive;
import vn.cancu.index.StoredDocument;
import vn.cancu.json.CompareJson;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Bit;
import vn.cancu.web.page.ComparePage;
import vn.cancu.web.page.Page;

/// Two documents side by side.
final class CompareController {
    /// Longest run of equal paragraphs that is shown in full; longer ones are folded.
    private static final int SHOWN_SAME = 2;

    private final Library library;

    CompareController(Library library) {
        this.library = library;
    }

    /// The comparison when both documents are named, otherwise the form, filled with the one that is.
    Page show(Context ctx) {
        String a = Parameters.text(ctx, "a").strip();
        String b = Parameters.text(ctx, "b").strip();
        Optional<StoredDocument> before = find(a);
        Optional<StoredDocument> after = find(b);
        if (before.isEmpty() || after.isEmpty()) {
            return asking(a, b, before, after);
        }
        Comparison comparison = library.compare(before.get(), after.get());
        return new ComparePage(
                new ComparePage.Asked(a, b, ""),
                List.of(),
                Optional.of(new ComparePage.Answer(
                        Lines.document(comparison.before().card()),
                        Lines.document(comparison.after().card()),
                        comparison.copied(),
                        comparison.cut(),
                        address(after.get().card().id(), before.get().card().id()))),
                groups(comparison),
                duties(comparison),
                stretches(comparison));
    }

    /// The answer for programs.
    CompareJson data(Context ctx) {
        StoredDocument before = wanted(Parameters.text(ctx, "a"));
        StoredDocument after = wanted(Parameters.text(ctx, "b"));
        return CompareJson.of(library.compare(before, after));
    }

    private StoredDocument wanted(String name) {
        return find(name.strip()).orElseThrow(() -> ApiProblem.absent("document", name));
    }

    /// The address of a comparison.
    static String address(String before, String after) {
        return "/compare?a=" + before + "&b=" + after;
    }

    private Page asking(String a, String b, Optional<StoredDocument> before, Optional<StoredDocument> after) {
        String unknown = !a.isEmpty() && before.isEmpty() ? a : !b.isEmpty() && after.isEmpty() ? b : "";
        List<ComparePage.Offer> offers = Stream.concat(before.stream(), after.stream())
                .flatMap(one -> new RelatedDocuments(library).of(one.card()).stream())
                .toList();
        return new ComparePage(
                new ComparePage.Asked(a, b, unknown), offers, Optional.empty(), List.of(), List.of(), List.of());
    }

    private Optional<StoredDocument> find(String name) {
        if (Parameters.isDocumentId(name)) {
            Optional<StoredDocument> found = library.index().find(name);
            if (found.isPresent()) {
                return found;
            }
        }
        return library.graph().lookup(name).stream()
                .flatMap(directive -> directive.held().stream())
                .findFirst()
                .flatMap(card -> library.index().find(card.id()));
    }

    private static List<ComparePage.Group> groups(Comparison comparison) {
        return List.of(
                group("Văn bản viện dẫn", comparison.directives(), CompareController::directive),
                group("Nơi nhận", comparison.recipients(), name -> Anchor.to("", name)),
                group("Đơn vị được giao việc", comparison.units(), name -> Anchor.to("", name)));
    }

    private static Anchor directive(Directive directive) {
        return Anchor.to(Lines.directiveAddress(directive.slug()), directive.title());
    }

    private static <T> ComparePage.Group group(String label, Change<T> change, Function<T, Anchor> anchor) {
        return new ComparePage.Group(
                label,
                change.gone().stream().map(anchor).toList(),
                change.fresh().stream().map(anchor).toList(),
                change.kept().stream().map(anchor).toList());
    }

    private static List<ComparePage.DutyRow> duties(Comparison comparison) {
        return comparison.duties().stream()
                .map(change -> duty(
                        change, comparison.before().card(), comparison.after().card()))
                .toList();
    }

    private static ComparePage.DutyRow duty(DutyChange change, DocumentCard before, DocumentCard after) {
        Duty told = change.after().or(change::before).orElseThrow();
        DocumentCard teller = change.after().isPresent() ? after : before;
        String kind = change.before().isEmpty()
                ? "new"
                : change.after().isEmpty() ? "gone" : change.isOtherTime() ? "changed" : "same";
        return new ComparePage.DutyRow(
                kind,
                Words.shortRules(told.task().what()),
                told.task().who(),
                change.before().map(DutyLines::when).orElse(""),
                change.after().map(DutyLines::when).orElse(""),
                Lines.placeAddress(
                        teller.id(), told.evidence().start(), told.evidence().end()));
    }

    /// Runs of paragraphs: differing ones in full, long equal ones folded.
    private static List<ComparePage.Stretch> stretches(Comparison comparison) {
        var stretches = new ArrayList<ComparePage.Stretch>();
        var run = new ArrayList<ComparePage.Row>();
        boolean same = false;
        for (Passage passage : comparison.passages()) {
            boolean isSame = passage.kind() == Passage.Kind.SAME;
            if (isSame != same && !run.isEmpty()) {
                stretches.add(new ComparePage.Stretch(same && run.size() > SHOWN_SAME, run));
                run.clear();
            }
            same = isSame;
            run.add(row(passage, comparison));
        }
        if (!run.isEmpty()) {
            stretches.add(new ComparePage.Stretch(same && run.size() > SHOWN_SAME, run));
        }
        return stretches;
    }

    private static ComparePage.Row row(Passage passage, Comparison comparison) {
        return new ComparePage.Row(
                switch (passage.kind()) {
                    case SAME -> "same";
                    case CHANGED -> "changed";
                    case GONE -> "gone";
                    case NEW -> "new";
                    case MOVED -> "moved";
                },
                cell(passage.before(), comparison.before().card().id()),
                cell(passage.after(), comparison.after().card().id()));
    }

    private static ComparePage.Cell cell(Optional<Passage.Side> side, String id) {
        return side.map(one -> new ComparePage.Cell(
                        Lines.placeAddress(id, one.span().start(), one.span().end()),
                        one.pieces().stream()
                                .map(piece -> new Bit(Words.shortRules(piece.text()), piece.changed(), false, false))
                                .toList()))
                .orElse(ComparePage.Cell.NONE);
    }
}
