package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.document.DocumentCard;
import vn.cancu.library.Library;
import vn.cancu.web.page.ComparePage;

/// The documents that belong beside one: last year's and next year's plan of the same unit, and other versions of the
/// same document (drafts, scans, the signed copy).
final class RelatedDocuments {
    private static final int MOST = 5;

    private final Library library;

    RelatedDocuments(Library library) {
        this.library = library;
    }

    /// What is offered beside a document, each with the address of the comparison; the older one always comes first.
    List<ComparePage.Offer> of(DocumentCard card) {
        var offers = new ArrayList<ComparePage.Offer>();
        library.registry().yearBefore(card).stream()
                .limit(MOST)
                .forEach(before -> offers.add(offer("Năm trước", before, before, card)));
        library.registry().yearAfter(card).stream()
                .limit(MOST)
                .forEach(after -> offers.add(offer("Năm sau", after, card, after)));
        versions(card).stream()
                .limit(MOST)
                .forEach(other -> offers.add(
                        isDraft(other) || !isDraft(card)
                                ? offer(version(other), other, other, card)
                                : offer(version(other), other, card, other)));
        return List.copyOf(offers);
    }

    private static ComparePage.Offer offer(String label, DocumentCard shown, DocumentCard before, DocumentCard after) {
        return new ComparePage.Offer(label, Lines.document(shown), CompareController.address(before.id(), after.id()));
    }

    /// Documents whose texts are nearly the same.
    List<DocumentCard> versions(DocumentCard card) {
        return library.prominence().alike().of(card.id()).stream()
                .flatMap(id -> library.graph().card(id).stream())
                .toList();
    }

    private static String version(DocumentCard card) {
        return isDraft(card) ? "Bản chưa ghi số" : "Bản gần trùng";
    }

    private static boolean isDraft(DocumentCard card) {
        return card.number().isEmpty();
    }
}
