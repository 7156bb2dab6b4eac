package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;

/// A directive as it is called: `luật giáo dục`, `Luật Giáo dục năm 2019`, `đề án xây dựng xã hội học tập`.
///
/// It is cited where a citation has this name and no number, or where a text goes on behind the name as behind one that is
/// cited: «Luật Giáo dục số …», «… ngày …», «… năm …». «Luật Giáo dục đại học» is another.
///
/// @param words its name as typed, without a year
/// @param year the year of a law, behind its name; empty for any
record CitedName(List<Clause.Word> words, String year) {
    private static final Set<String> LAWS = Set.of("Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh");
    private static final List<String> GO_ON = List.of("so", "ngay", "nam");

    CitedName {
        words = List.copyOf(words);
    }

    /// Reads a name; empty when there are no words.
    static Optional<CitedName> of(String typed) {
        List<Clause.Word> words = QueryParser.words(typed);
        int size = words.size();
        boolean dated = size > 2 && Signs.year(words.getLast().exact()) > 0;
        int named = dated && words.get(size - 2).bare().equals("nam") ? size - 2 : dated ? size - 1 : size;
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(new CitedName(
                        words.subList(0, named), dated ? words.getLast().bare() : ""));
    }

    /// Whether a text that goes on behind the name with this word cites it.
    boolean goesOn(String bare) {
        return GO_ON.contains(bare) || bare.equals(year);
    }

    /// Whether a citation without a number has this name.
    boolean isCalled(String cited) {
        String name = String.join(" ", words.stream().map(Clause.Word::bare).toList());
        return DocumentKey.foldNumber(cited).equals(DocumentKey.foldNumber(name));
    }

    /// The documents that cite it.
    Query query() {
        var any = new BooleanQuery.Builder();
        if (year.isEmpty()) {
            any.add(named(), Occur.SHOULD);
            GO_ON.forEach(next -> any.add(followedBy(next), Occur.SHOULD));
        } else {
            any.add(followedBy(year), Occur.SHOULD);
            any.add(followedBy("nam", year), Occur.SHOULD);
            any.add(
                    new BooleanQuery.Builder()
                            .add(followedBy("ngay"), Occur.MUST)
                            .add(Matching.term(PlanFields.BARE.name(), year), Occur.MUST)
                            .build(),
                    Occur.SHOULD);
        }
        return any.build();
    }

    /// Of a law the whole name, of anything else its beginning too.
    private Query named() {
        List<String> bare = words.stream().map(Clause.Word::bare).toList();
        Optional<DocumentType> type = DocumentTypes.at(String.join(" ", bare));
        var row = new PhraseQuery.Builder();
        NumberTerms.groups(String.join(" ", bare)).forEach(group -> row.add(new Term(PlanFields.CITED.name(), group)));
        type.filter(known -> LAWS.contains(known.name()))
                .ifPresent(law -> row.add(new Term(PlanFields.CITED.name(), NumberTerms.type(law))));
        return row.build();
    }

    private Query followedBy(String... next) {
        var row = new ArrayList<>(words.stream().map(Clause.Word::bare).toList());
        row.addAll(List.of(next));
        return new AnyMarks(row);
    }
}
