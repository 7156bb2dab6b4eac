package vn.cancu.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.document.Diagnostic;

/// The second stage of the extraction: has the pages that wait recognised by workers, a few at a time, and puts them
/// where they belong. A page that ends its worker is given up and goes on waiting; the others are not lost with it.
final class Recognition {
    /// Pages of one request: opening a file again costs little beside recognising, and all workers get their share of a
    /// long scan.
    private static final int AT_A_TIME = 4;

    private final WorkerPool pool;
    private final TesseractEngine engine;
    private final Optional<Path> cache;
    private final ExecutorService threads;

    Recognition(WorkerPool pool, TesseractEngine engine, Optional<Path> cache, ExecutorService threads) {
        this.pool = pool;
        this.engine = engine;
        this.cache = cache;
        this.threads = threads;
    }

    /// The same extraction with the pages that could be recognised.
    ///
    /// @param done hears how many pages more are dealt with
    Extraction of(CorpusFile file, Extraction extraction, IntConsumer done) {
        return switch (extraction) {
            case Extraction.Unreadable unreadable -> unreadable;
            case Extraction.Unpacked unpacked ->
                new Extraction.Unpacked(unpacked.metadata(), members(file, unpacked.members(), done));
            case Extraction.Extracted extracted -> {
                Extraction.Extracted read = pages(file, extracted, done);
                yield new Extraction.Extracted(
                        read.text(), read.metadata(), read.diagnostics(), members(file, read.members(), done));
            }
        };
    }

    private List<Extraction.Member> members(CorpusFile file, List<Extraction.Member> members, IntConsumer done) {
        return members.stream()
                .map(member -> new Extraction.Member(
                        member.name(), member.sha256(), member.bytes(), of(file, member.extraction(), done)))
                .toList();
    }

    private Extraction.Extracted pages(CorpusFile file, Extraction.Extracted extracted, IntConsumer done) {
        List<Integer> waiting = extracted.waiting();
        if (waiting.isEmpty()) {
            return extracted;
        }
        var place = new Request.Place(
                file.path().toAbsolutePath(), file.name(), extracted.metadata().sha256());
        var running = new ArrayList<Future<List<RecognisedPage>>>();
        for (int from = 0; from < waiting.size(); from += AT_A_TIME) {
            List<Integer> few = waiting.subList(from, Math.min(waiting.size(), from + AT_A_TIME));
            running.add(threads.submit(() -> recognise(place, few, done)));
        }
        Map<Integer, RecognisedPage> pages = new HashMap<>();
        running.forEach(batch -> await(batch).forEach(page -> pages.put(page.number(), page)));
        return merged(extracted, pages);
    }

    private static List<RecognisedPage> await(Future<List<RecognisedPage>> batch) {
        try {
            return batch.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for recognised pages", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private List<RecognisedPage> recognise(Request.Place place, List<Integer> numbers, IntConsumer done) {
        var left = new ArrayList<>(numbers);
        while (!left.isEmpty()) {
            var request = new Request.Recognise(place, List.copyOf(left), engine, cache);
            switch (pool.ask(request)) {
                case WorkerProcess.Reply.Done<List<RecognisedPage>>(var pages) -> {
                    done.accept(left.size());
                    return pages;
                }
                case WorkerProcess.Reply.Died<List<RecognisedPage>>(var _, var page) -> {
                    // Pages before the fatal one are in the cache, or are recognised again.
                    int given = left.contains(page) ? 1 : left.size();
                    left.removeIf(number -> given > 1 || number == page);
                    done.accept(given);
                }
            }
        }
        return List.of();
    }

    private static Extraction.Extracted merged(Extraction.Extracted extracted, Map<Integer, RecognisedPage> pages) {
        if (pages.isEmpty()) {
            return extracted;
        }
        var text = Merging.of(extracted.text(), pages);
        var diagnostics = new ArrayList<Diagnostic>(extracted.diagnostics());
        diagnostics.removeIf(diagnostic -> diagnostic.code().equals(Notes.WAITING));
        Notes.waiting(text.pages()).ifPresent(diagnostics::add);
        Notes.mended(text.layout()).ifPresent(diagnostics::add);
        return new Extraction.Extracted(text, extracted.metadata(), diagnostics, extracted.members());
    }
}
