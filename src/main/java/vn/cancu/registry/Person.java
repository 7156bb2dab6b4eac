package vn.cancu.registry;

import java.util.List;
import vn.cancu.document.DocumentCard;

/// A name under which documents are signed. Two people of one name are one here, because the documents do not tell them
/// apart; pages show for which body each document was signed.
///
/// @param slug its name in URLs: `vu-lien-oanh`
/// @param name `Vũ Liên Oanh`
/// @param documents signed under this name, newest first
public record Person(String slug, String name, List<DocumentCard> documents) {

    public Person {
        documents = List.copyOf(documents);
    }
}
