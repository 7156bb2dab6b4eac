/// Stores readings and answers questions about them. Lucene lives here, and only here.
///
/// «Here are words, give me documents»: [vn.cancu.index.LuceneIndex#search]. «Here is an id, give me the document»:
/// [vn.cancu.index.LuceneIndex#find]. «Here is the whole, give me who cites whom»: [vn.cancu.index.LuceneIndex#citing].
/// It does not read files and does not know pages.
@NullMarked
package vn.cancu.index;

import org.jspecify.annotations.NullMarked;
