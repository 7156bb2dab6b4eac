package vn.cancu.index;

import java.io.IOException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;

/// Documents with a word that begins so ([Beginnings]); each counts the same.
final class BeginsWith extends Query {
    private final PlanFields.Text field;
    private final String beginning;

    BeginsWith(PlanFields.Text field, String beginning) {
        this.field = field;
        this.beginning = beginning;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Beginnings beginnings = searcher instanceof StateSearcher state ? state.beginnings() : new Beginnings();
        return new TermInSetQuery(
                field.name(),
                beginnings.of(searcher.getIndexReader(), field, beginning).terms());
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BeginsWith same && same.field.equals(field) && same.beginning.equals(beginning);
    }

    @Override
    public int hashCode() {
        return 31 * field.hashCode() + beginning.hashCode();
    }

    @Override
    public String toString(String in) {
        return field.name() + ":" + beginning + "*";
    }
}
