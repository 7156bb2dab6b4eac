package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.citation.Unnumbered.Mention;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;
import vn.cancu.text.Prose;
import vn.cancu.text.Span;

/// Reads the short names a document gives to what it cites, «(sau đây gọi tắt là Đề án 89)», and finds where it uses
/// them.
///
/// A short name counts when it begins with a type word and says more than the type: «sau đây gọi là Thông tư» would make
/// a mention of every such word.
final class Aliases {
    /// Marks a mention inside the title or the history of another; a short name stands for the other.
    static final String NESTED = "nested";

    /// Types whose short name may stand for the act that issues them: «Quyết định … phê duyệt Chương trình …».
    private static final Set<String> ISSUED = Set.of("CTr", "ĐA", "DA", "KH", "CL", "QC", "QyĐ", "ĐL");

    private static final List<String> INTRODUCTIONS =
            List.of("goi tat la ", "viet tat la ", "goi la ", "goi chung la ");
    private static final int LONGEST = 60;
    private static final int REACH = 400;
    private static final int MOST = 20;
    private static final int MOST_USES = 500;

    private final Prose prose;
    private final Map<String, DocumentKey> names;

    /// @param names keys by the names that the document prints beside numbers, folded
    Aliases(Prose prose, Map<String, DocumentKey> names) {
        this.prose = prose;
        this.names = names;
    }

    /// A short name, what it stands for, and from where on it is used.
    private record Alias(String name, Mention mention, int from) {}

    /// @param known all other mentions, in order
    /// @return the uses of short names that are none of the mentions already
    List<Mention> read(List<Mention> known) {
        List<Mention> uses = new ArrayList<>();
        for (Alias alias : introduced(known)) {
            uses(alias, known, uses);
        }
        return uses;
    }

    private List<Alias> introduced(List<Mention> known) {
        List<Alias> aliases = new ArrayList<>();
        String folded = prose.folded();
        int at = known.isEmpty() ? -1 : folded.indexOf("sau day ");
        while (at >= 0 && aliases.size() < MOST) {
            int place = at;
            INTRODUCTIONS.stream()
                    .filter(words -> folded.startsWith(words, introduction(place)))
                    .findFirst()
                    .flatMap(words -> alias(place, introduction(place) + words.length(), known))
                    .ifPresent(aliases::add);
            at = folded.indexOf("sau day ", at + 1);
        }
        return aliases;
    }

    private int introduction(int at) {
        int behind = at + "sau day ".length();
        return prose.folded().startsWith("duoc ", behind) ? behind + "duoc ".length() : behind;
    }

    private Optional<Alias> alias(int at, int from, List<Mention> known) {
        int end = from;
        String flat = prose.flat();
        while (end < flat.length() && end - from < LONGEST && ").;,\n".indexOf(flat.charAt(end)) < 0) {
            end++;
        }
        int stop = end;
        String name = flat.substring(from, stop)
                .replace("“", "")
                .replace("”", "")
                .replace("\"", "")
                .strip();
        return isTelling(name)
                ? meant(known, at, name).map(mention -> new Alias(name, mention, stop))
                : Optional.empty();
    }

    private static boolean isTelling(String name) {
        return DocumentTypes.at(name)
                .filter(_ -> Character.isUpperCase(name.charAt(0)))
                .filter(type ->
                        Folding.key(name).length() > Folding.key(type.name()).length() + 1)
                .isPresent();
    }

    /// Of the mentions before a place, in the same part of the text, the last of the short name's type; where an act
    /// issues what is named, the last.
    private Optional<Mention> meant(List<Mention> known, int at, String name) {
        Optional<DocumentType> type = DocumentTypes.at(name);
        Optional<Mention> other = Optional.empty();
        for (int i = before(known, at) - 1; i >= 0; i--) {
            Mention mention = known.get(i);
            if (at - mention.span().end() > REACH || mention.span().start() < prose.segmentStart(at)) {
                break;
            }
            boolean free = !mention.rule().equals(NESTED);
            if (free && mention.type().equals(type)) {
                return Optional.of(mention);
            }
            other = other.isPresent() || !free ? other : Optional.of(mention);
        }
        return other.filter(_ -> type.filter(of -> ISSUED.contains(of.code())).isPresent());
    }

    private static int before(List<Mention> known, int at) {
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known.get(middle).span().start() < at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void uses(Alias alias, List<Mention> known, List<Mention> uses) {
        String flat = prose.flat();
        int at = flat.indexOf(alias.name(), alias.from());
        int next = 0;
        while (at >= 0 && uses.size() < MOST_USES) {
            int end = at + alias.name().length();
            while (next < known.size() && known.get(next).span().end() <= at) {
                next++;
            }
            boolean free = next == known.size() || known.get(next).span().start() >= end;
            boolean word = end >= flat.length() || !isInside(flat.charAt(end));
            if (free && word && (at == 0 || !Character.isLetterOrDigit(flat.charAt(at - 1)))) {
                DocumentKey key = names.getOrDefault(
                        Folding.key(alias.name()), alias.mention().key());
                uses.add(new Mention(new Span(at, end), alias.mention().type(), key, "alias"));
            }
            at = flat.indexOf(alias.name(), end);
        }
    }

    private static boolean isInside(char c) {
        return Character.isLetterOrDigit(c) || c == '/' || c == '-';
    }
}
