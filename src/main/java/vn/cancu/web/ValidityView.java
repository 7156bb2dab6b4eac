package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cancu.document.IssueDate;
import vn.cancu.document.RegisterEntry;
import vn.cancu.document.Standing;
import vn.cancu.graph.Change;
import vn.cancu.graph.Validity;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Badge;
import vn.cancu.web.page.DirectivePage;
import vn.cancu.web.page.TracePage;

/// What became of a directive, as pages show it.
final class ValidityView {
    /// Changes shown; an act of law can have been changed by hundreds.
    private static final int MOST_CHANGES = 10;

    private ValidityView() {}

    static DirectivePage.Validity of(Validity validity) {
        return new DirectivePage.Validity(
                badge(validity.standing()),
                validity.register().map(ValidityView::register).orElse(List.of()),
                validity.changes().stream()
                        .limit(MOST_CHANGES)
                        .map(ValidityView::change)
                        .toList());
    }

    static Badge badge(Standing standing) {
        return new Badge(standing.code(), standing.label());
    }

    /// The line of the register, a fact each.
    static List<String> register(RegisterEntry entry) {
        var facts = new ArrayList<String>();
        entry.since().map(date -> "từ " + Words.date(date)).ifPresent(facts::add);
        Stream.of(
                        entry.by(),
                        entry.part(),
                        entry.vouching().who(),
                        entry.vouching().when(),
                        entry.vouching().note())
                .filter(fact -> !fact.isEmpty())
                .forEach(facts::add);
        return facts;
    }

    static DirectivePage.Change change(Change change) {
        Change.Said said = change.said();
        return new DirectivePage.Change(
                badge(change.effect()),
                Anchor.to(acting(change.acting()), change.acting().title()),
                change.since().map(date -> since(date, change.inForce())).orElse(""),
                String.join(", ", change.pins()),
                new TracePage.Saying(
                        said.citing().title(),
                        Lines.placeAddress(
                                said.citing().id(),
                                said.span().start(),
                                said.span().end()),
                        Words.shortRules(said.sentence())),
                change.isAsserted());
    }

    private static String since(IssueDate date, boolean inForce) {
        return (inForce ? "từ " : "ban hành ") + Words.date(date);
    }

    private static String acting(Change.Acting acting) {
        return acting.document().isEmpty()
                ? Lines.directiveAddress(acting.slug())
                : Lines.documentAddress(acting.document());
    }
}
