package vn.cancu.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import vn.cancu.index.FileRecord.Status;

/// What must hold between the entries of an index: every document has one record that it came from, every record the
/// document it names, and everything stored can be read back.
final class Coherence {
    private final IndexSearcher searcher;
    private final Rows rows;
    private final List<Finding> findings = new ArrayList<>();

    Coherence(DirectoryReader reader) {
        this.searcher = new IndexSearcher(reader);
        this.rows = new Rows(searcher);
    }

    /// All that does not hold.
    List<Finding> run() throws IOException {
        Set<String> documents = documents();
        records(documents);
        return List.copyOf(findings);
    }

    /// Reads every document back.
    ///
    /// @return their ids
    private Set<String> documents() throws IOException {
        var ids = new HashSet<String>();
        for (String id :
                rows.column(PlanFields.CARD, (_, _, card) -> Packed.card(card).id())) {
            if (!ids.add(id)) {
                findings.add(new Finding("document " + id, "is held twice"));
            }
        }
        for (String id : ids) {
            TopDocs found = searcher.search(new TermQuery(new Term(PlanFields.ID.name(), id)), 2);
            if (found.scoreDocs.length != 1) {
                findings.add(new Finding("document " + id, "is found " + found.scoreDocs.length + " times by its id"));
            } else {
                read(id, found.scoreDocs[0].doc);
            }
        }
        return ids;
    }

    private void read(String id, int doc) {
        try {
            StoredDocument stored = rows.document(doc);
            rows.mentions(doc);
            if (!stored.file().sha256().startsWith(id)) {
                findings.add(new Finding(
                        "document " + id,
                        "came from other bytes (" + stored.file().sha256() + ")"));
            }
        } catch (IOException | RuntimeException e) {
            findings.add(new Finding("document " + id, "cannot be read back (" + e.getMessage() + ")"));
        }
    }

    private void records(Set<String> documents) throws IOException {
        Map<String, String> places = new HashMap<>();
        var known = new HashSet<String>();
        for (FileRecord file : rows.files()) {
            if (!known.add(file.id())) {
                findings.add(new Finding(file.id(), "has two records"));
            }
            boolean refers = file.status() == Status.INDEXED
                    || file.status() == Status.DUPLICATE
                            && !file.documentId().isEmpty(); // a copy of an archive has none
            if (refers && !documents.contains(file.documentId())) {
                findings.add(new Finding(file.id(), "its document " + file.documentId() + " is not held"));
            }
            if (file.status() == Status.INDEXED) {
                String other = places.putIfAbsent(file.documentId(), file.id());
                if (other != null) {
                    findings.add(new Finding(file.id(), "claims the same document as " + other));
                }
            }
        }
        documents.stream()
                .filter(id -> !places.containsKey(id))
                .sorted()
                .forEach(id -> findings.add(new Finding("document " + id, "has no file record")));
    }
}
