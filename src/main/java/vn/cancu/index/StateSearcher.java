package vn.cancu.index;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;

/// Searches one state of the index with what is known of it already.
final class StateSearcher extends IndexSearcher {
    private final WrittenForms forms;

    StateSearcher(DirectoryReader reader, WrittenForms forms) {
        super(reader);
        this.forms = forms;
    }

    WrittenForms forms() {
        return forms;
    }
}
