package vn.cancu.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Signer;
import vn.cancu.library.Library;
import vn.cancu.registry.Person;
import vn.cancu.text.Folding;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.PersonPage;

/// Pages of signers, with the positions in which they signed.
final class PersonController {
    private static final int SIZE = 30;
    /// Documents that are read for the positions; older ones are not.
    private static final int READ = 40;

    private final Library library;

    PersonController(Library library) {
        this.library = library;
    }

    Page show(Context ctx) {
        String slug = ctx.pathParam("slug");
        Optional<Person> found = Parameters.isSlug(slug) ? library.registry().person(slug) : Optional.empty();
        return found.<Page>map(person -> page(ctx, person)).orElseGet(() -> Notices.of(404));
    }

    private Page page(Context ctx, Person person) {
        List<DocumentCard> all = person.documents();
        String base = NameListController.personAddress(person.slug()) + "?page=";
        var page = ListPage.of(all, Parameters.page(ctx), SIZE, n -> base + n);
        List<PersonPage.Position> positions = positions(person);
        return new PersonPage(
                person.name(),
                positions,
                positions.stream().map(one -> one.unit().label()).distinct().count() > 1,
                all.size() > READ ? READ : 0,
                page.rows(Lines::document),
                page.paging());
    }

    /// A position with the documents signed in it.
    private record Held(String position, Anchor unit, List<DocumentCard> cards) {}

    private List<PersonPage.Position> positions(Person person) {
        Map<String, Held> held = new LinkedHashMap<>();
        for (DocumentCard card : person.documents().stream().limit(READ).toList()) {
            String position = position(person, card);
            Anchor unit = unit(card);
            held.merge(
                    Folding.key(position) + "@" + Folding.key(unit.label()),
                    new Held(position, unit, List.of(card)),
                    (one, other) -> new Held(
                            one.position(),
                            one.unit(),
                            Stream.concat(one.cards().stream(), other.cards().stream())
                                    .toList()));
        }
        return held.values().stream()
                .map(one -> new PersonPage.Position(
                        one.position(),
                        one.unit(),
                        time(one.cards()),
                        one.cards().size()))
                .toList();
    }

    private String position(Person person, DocumentCard card) {
        String key = Folding.key(person.name());
        return library.index().find(card.id()).stream()
                .flatMap(stored -> library.reading(stored).document().signers().stream())
                .filter(signer -> Folding.key(signer.name()).equals(key))
                .map(Signer::position)
                .findFirst()
                .orElse("");
    }

    private Anchor unit(DocumentCard card) {
        String name = card.issuers().isEmpty() ? "" : card.issuers().getFirst();
        return library.registry()
                .issuer(card, name)
                .map(unit -> Anchor.to(NameListController.unitAddress(unit.slug()), unit.name()))
                .orElse(Anchor.to("", name));
    }

    /// From the first to the last date; cards come newest first.
    private static String time(List<DocumentCard> cards) {
        List<IssueDate> dates =
                cards.stream().flatMap(card -> card.date().stream()).toList();
        if (dates.isEmpty()) {
            return "";
        }
        String first = Words.date(dates.getLast());
        String last = Words.date(dates.getFirst());
        return first.equals(last) ? first : first + " – " + last;
    }
}
