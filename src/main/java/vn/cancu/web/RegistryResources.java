package vn.cancu.web;

import io.javalin.http.Context;
import java.util.List;
import vn.cancu.document.DocumentCard;
import vn.cancu.json.CardJson;
import vn.cancu.json.RegistryJson;
import vn.cancu.library.Library;
import vn.cancu.registry.Person;
import vn.cancu.registry.Registry;
import vn.cancu.registry.Unit;

/// The API calls about units, people, and the documents that belong beside one.
final class RegistryResources {
    private final Library library;

    RegistryResources(Library library) {
        this.library = library;
    }

    RegistryJson.Units units(Context ctx) {
        List<Unit> units = library.registry().units();
        var window = PageRequest.of(ctx, units.size());
        return new RegistryJson.Units(
                units.size(),
                window.of(units).stream().map(RegistryJson.UnitShape::of).toList(),
                window.next(ctx));
    }

    RegistryJson.Issued issued(Context ctx) {
        return issued(ctx, unit(ctx).documents());
    }

    RegistryJson.Registers numbers(Context ctx) {
        return RegistryJson.Registers.of(unit(ctx));
    }

    RegistryJson.People people(Context ctx) {
        List<Person> people = library.registry().people();
        var window = PageRequest.of(ctx, people.size());
        return new RegistryJson.People(
                people.size(),
                window.of(people).stream().map(RegistryJson.PersonShape::of).toList(),
                window.next(ctx));
    }

    RegistryJson.Issued signed(Context ctx) {
        String slug = ctx.pathParam("slug");
        return issued(
                ctx,
                library.registry()
                        .person(slug)
                        .orElseThrow(() -> ApiProblem.absent("person", slug))
                        .documents());
    }

    RegistryJson.Similar similar(Context ctx) {
        DocumentCard card =
                DocumentResources.document(library, ctx.pathParam("id")).card();
        Registry registry = library.registry();
        return new RegistryJson.Similar(
                cards(registry.yearBefore(card)),
                cards(registry.yearAfter(card)),
                cards(new RelatedDocuments(library).versions(card)));
    }

    private Unit unit(Context ctx) {
        String slug = ctx.pathParam("slug");
        return library.registry().unit(slug).orElseThrow(() -> ApiProblem.absent("unit", slug));
    }

    private static RegistryJson.Issued issued(Context ctx, List<DocumentCard> documents) {
        var window = PageRequest.of(ctx, documents.size());
        return new RegistryJson.Issued(documents.size(), cards(window.of(documents)), window.next(ctx));
    }

    private static List<CardJson> cards(List<DocumentCard> cards) {
        return cards.stream().map(CardJson::of).toList();
    }
}
