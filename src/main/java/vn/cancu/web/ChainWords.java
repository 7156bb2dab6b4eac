package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.graph.ChainNode;
import vn.cancu.text.Folding;

/// What the picture and the list of a chain say of its nodes.
final class ChainWords {
    private ChainWords() {}

    /// `132 văn bản`.
    static String many(ChainNode.Bundle bundle) {
        return (bundle.rest() ? "và " : "") + Words.number(bundle.size()) + " văn bản" + (bundle.rest() ? " khác" : "");
    }

    /// `Cấp huyện · Long An`.
    static String where(ChainNode.Bundle bundle) {
        return bundle.tier().label() + (bundle.province().isEmpty() ? "" : " · " + bundle.province());
    }

    /// Title, subject, issuer, date, level and whether it is held.
    static List<String> all(ChainNode.Paper paper) {
        var words = new ArrayList<String>();
        words.add(paper.face().title());
        if (!about(paper.face()).isEmpty()) {
            words.add(about(paper.face()));
        }
        words.addAll(meta(paper));
        words.add(paper.face().held().isEmpty() ? "chưa có toàn văn" : "có toàn văn");
        return words;
    }

    /// Date, issuer and level, as far as known.
    static List<String> meta(ChainNode.Paper paper) {
        var words = new ArrayList<String>();
        paper.face().date().map(Words::date).ifPresent(words::add);
        if (!paper.face().issuer().isEmpty()) {
            words.add(paper.face().issuer());
        }
        words.add(paper.tier().label());
        return words;
    }

    /// The subject, unless the title says it already.
    static String about(ChainNode.Face face) {
        return Folding.key(face.title()).contains(Folding.key(face.subject())) ? "" : capital(face.subject());
    }

    private static String capital(String text) {
        return text.isEmpty() ? "" : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
