package vn.cancu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/// The state of the index that readers see: of the open writer, else of the folder, else empty.
final class Searchers implements AutoCloseable {
    private final IndexFolder folder;
    private final AtomicLong generation = new AtomicLong();
    private volatile Optional<SearcherManager> current = Optional.empty();
    private volatile Origin origin = Origin.UNOPENED;

    /// Where the current state comes from.
    private enum Origin {
        UNOPENED,
        NOWHERE,
        FOLDER,
        WRITER
    }

    /// What is done with a state of the index.
    interface Use<T> {
        T of(DirectoryReader reader) throws IOException;
    }

    Searchers(IndexFolder folder) {
        this.folder = folder;
    }

    /// The manager of what readers see now; opens the folder when nothing is open.
    private SearcherManager manager() {
        return current.orElseGet(this::open);
    }

    private synchronized SearcherManager open() {
        if (current.isEmpty()) {
            boolean vacant = folder.isVacant();
            current = Optional.of(vacant ? nothing() : ofFolder());
            origin = vacant ? Origin.NOWHERE : Origin.FOLDER;
            generation.incrementAndGet();
        }
        return current.orElseThrow();
    }

    /// Runs something on the current state, which stays as it is meanwhile.
    <T> T with(Use<T> use) {
        while (true) {
            SearcherManager manager = manager();
            try {
                IndexSearcher searcher = manager.acquire();
                try {
                    return use.of((DirectoryReader) searcher.getIndexReader());
                } finally {
                    manager.release(searcher);
                }
            } catch (AlreadyClosedException e) {
                if (manager == manager()) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e.getMessage(), e);
            }
        }
    }

    long generation() {
        return generation.get();
    }

    /// Sees what was written since; a folder that was replaced by another index is opened anew.
    synchronized void refresh() {
        try {
            switch (origin) {
                case UNOPENED -> manager();
                case NOWHERE -> {
                    if (!folder.isVacant()) {
                        replace(ofFolder(), Origin.FOLDER);
                    }
                }
                case FOLDER -> refreshFolder();
                case WRITER -> manager().maybeRefreshBlocking();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /// Lets go of an index that was found damaged since it was opened, by whichever process.
    ///
    /// @throws UnusableIndexException when it was
    void refuseDamaged() {
        try {
            folder.refuseDamaged();
        } catch (UnusableIndexException e) {
            refresh(); // throws the same and lets go, unless it is well again by now
        }
    }

    private void refreshFolder() throws IOException {
        try {
            refreshUsable();
        } catch (UnusableIndexException e) {
            abandon();
            throw e;
        }
    }

    private void refreshUsable() throws IOException {
        if (folder.isVacant()) {
            replace(nothing(), Origin.NOWHERE);
            return;
        }
        byte[] latest;
        try (Directory directory = folder.open()) {
            folder.check(directory);
            latest = SegmentInfos.readLatestCommit(directory).getId();
        }
        if (!Arrays.equals(latest, seen())) {
            tryRefresh();
            if (!Arrays.equals(latest, seen())) {
                replace(ofFolder(), Origin.FOLDER);
            }
        }
    }

    /// Goes on from what is open; an index that was built anew in its place cannot be gone on from.
    private void tryRefresh() throws IOException {
        try {
            manager().maybeRefreshBlocking();
        } catch (IllegalStateException | IOException e) {
            replace(ofFolder(), Origin.FOLDER);
        }
    }

    /// Name of the state that readers see: the commit it began from, and how often it changed since.
    String version() {
        return with(reader -> HexFormat.of()
                        .formatHex(((StandardDirectoryReader) reader)
                                .getSegmentInfos()
                                .getId())
                + "-" + Long.toString(reader.getVersion(), Character.MAX_RADIX));
    }

    /// Identity of the commit that readers see.
    private byte[] seen() {
        return with(
                reader -> ((StandardDirectoryReader) reader).getSegmentInfos().getId());
    }

    /// From now on readers see what this writer has written.
    synchronized void follow(LuceneWriter opened) throws IOException {
        var manager = new SearcherManager(opened.lucene(), true, true, null);
        replace(watched(manager, opened::settle), Origin.WRITER);
    }

    /// From now on readers see what is committed.
    synchronized void followFolder() throws IOException {
        replace(ofFolder(), Origin.FOLDER);
    }

    private void replace(SearcherManager next, Origin from) throws IOException {
        Optional<SearcherManager> old = current;
        current = Optional.of(next);
        origin = from;
        generation.incrementAndGet();
        if (old.isPresent()) {
            old.get().close();
        }
    }

    /// Lets go of what is open: from now on every use finds what is wrong with the folder, or that it is well again.
    private void abandon() throws IOException {
        Optional<SearcherManager> old = current;
        current = Optional.empty();
        origin = Origin.UNOPENED;
        generation.incrementAndGet();
        if (old.isPresent()) {
            old.get().close();
        }
    }

    /// @param prepare what is to be done before readers look for something new
    private SearcherManager watched(SearcherManager manager, Runnable prepare) {
        manager.addListener(new ReferenceManager.RefreshListener() {
            @Override
            public void beforeRefresh() {
                prepare.run();
            }

            @Override
            public void afterRefresh(boolean changed) {
                if (changed) {
                    generation.incrementAndGet();
                }
            }
        });
        return manager;
    }

    private SearcherManager ofFolder() {
        Directory directory = folder.open();
        folder.check(directory);
        try {
            return watched(new SearcherManager(directory, null), () -> {});
        } catch (IOException | IllegalArgumentException e) {
            throw folder.damaged(e);
        }
    }

    private SearcherManager nothing() {
        try {
            var directory = new ByteBuffersDirectory();
            try (var empty = new IndexWriter(directory, new IndexWriterConfig())) {
                empty.commit();
            }
            return watched(new SearcherManager(directory, null), () -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (current.isPresent()) {
            current.get().close();
        }
    }
}
