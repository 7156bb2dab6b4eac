package vn.cancu.graph;

import java.util.Optional;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;

/// What a chain consists of.
public sealed interface ChainNode {

    /// Its name in the chain and in addresses.
    String name();

    /// Hops from the document asked for: 0 for that one, negative towards what it rests on.
    int hops();

    /// Name of the node from which it was first reached; empty for the document asked for.
    String via();

    /// The rung it stands on.
    Tier tier();

    /// One document.
    ///
    /// @param name slug of the directive, or the id of a held document that prints no number
    /// @param face what it looks like
    record Paper(String name, int hops, String via, Tier tier, Face face) implements ChainNode {}

    /// What a paper looks like.
    ///
    /// @param title what people call it
    /// @param subject empty when nobody says it
    /// @param issuer empty when unknown
    /// @param province empty when unknown or central
    /// @param date empty when unknown
    /// @param directive empty for a held document that prints no number
    /// @param held empty for a ghost
    record Face(
            String title,
            String subject,
            String issuer,
            String province,
            Optional<IssueDate> date,
            Optional<Directive> directive,
            Optional<DocumentCard> held) {

        static Face of(Directive directive) {
            return new Face(
                    directive.title(),
                    directive.subject(),
                    directive.issuer(),
                    directive.known().province(),
                    directive.date(),
                    Optional.of(directive),
                    directive.held());
        }

        static Face of(DocumentCard card) {
            String issuer = card.issuers().isEmpty() ? "" : card.issuers().getFirst();
            return new Face(
                    card.title(),
                    card.subject(),
                    issuer,
                    card.province(),
                    card.date(),
                    Optional.empty(),
                    Optional.of(card));
        }
    }

    /// Many documents of one rung (and province) taken together, because there are too many to show.
    ///
    /// @param name put into [ChainQuery#open()] takes it apart
    /// @param province of all of them; empty when they are of several, or of none
    /// @param size how many
    /// @param rest whether it holds what is left over of one that is already open: its documents are listed elsewhere
    record Bundle(String name, int hops, String via, Tier tier, String province, int size, boolean rest)
            implements ChainNode {}
}
