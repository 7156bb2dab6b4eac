package vn.cancu.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/// Searches one state of the index with what is known of it already.
final class StateSearcher extends IndexSearcher {
    private final WrittenForms forms;
    private final Beginnings beginnings;

    StateSearcher(DirectoryReader reader, WrittenForms forms, Beginnings beginnings) {
        super(reader);
        this.forms = forms;
        this.beginnings = beginnings;
    }

    WrittenForms forms() {
        return forms;
    }

    Beginnings beginnings() {
        return beginnings;
    }
}
