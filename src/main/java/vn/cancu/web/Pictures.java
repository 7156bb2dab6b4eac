package vn.cancu.web;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.cancu.extract.PagePicture;
import vn.cancu.extract.PagePictures;
import vn.cancu.index.SourceFile;

/// Pictures of pages for the site, each drawn once however many ask for it.
///
/// The latest request is drawn first, because a reader who scrolls has left the earlier pages. Requests that wait
/// behind too many others, or too long, are given up, so that readers who have left delay nobody.
final class Pictures implements AutoCloseable {
    private static final int MOST_WAITING = 60;
    private static final long LONGEST_WAIT_SECONDS = 60;

    private final PagePictures drawing;
    private final PictureCache kept = new PictureCache();
    private final Map<PictureKey, CompletableFuture<PagePicture>> asked = new HashMap<>();
    private final Deque<Task> waiting = new ArrayDeque<>();
    private int busy;
    private boolean closed;

    /// @param drawing draws; not closed with this
    Pictures(PagePictures drawing) {
        this.drawing = drawing;
    }

    private record Task(Path file, PictureKey key, CompletableFuture<PagePicture> answer) {}

    /// Whether files of this kind have pages that can be shown.
    static boolean arePossible(SourceFile file) {
        return file.mediaType().equals("application/pdf") || file.mediaType().startsWith("image/");
    }

    /// The picture of a page, or the reason why there is none. Waits until it is drawn.
    ///
    /// @param page from 1
    /// @param width in pixels
    /// @return empty when it was given up because too many are asked for at once
    Optional<PagePicture> of(SourceFile file, int page, int width) {
        try {
            return Optional.of(ask(Path.of(file.path()), new PictureKey(file.sha256(), page, width))
                    .get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException | CancellationException e) {
            return Optional.empty();
        }
    }

    private synchronized CompletableFuture<PagePicture> ask(Path file, PictureKey key) {
        Optional<PagePicture> known = kept.get(key);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        return asked.computeIfAbsent(key, _ -> enqueue(file, key));
    }

    private CompletableFuture<PagePicture> enqueue(Path file, PictureKey key) {
        var answer = new CompletableFuture<PagePicture>();
        if (closed) {
            answer.cancel(false);
            return answer;
        }
        waiting.addFirst(new Task(file, key, answer));
        if (busy < WebServer.PICTURES_AT_A_TIME) {
            busy++;
            Thread.ofPlatform().daemon().name("cancu-pictures").start(this::drawAll);
        }
        return answer;
    }

    /// Draws until no request waits.
    private void drawAll() {
        for (Optional<Task> next = next(); next.isPresent(); next = next()) {
            draw(next.get());
        }
    }

    private synchronized Optional<Task> next() {
        while (waiting.size() > MOST_WAITING) {
            Task oldest = waiting.removeLast();
            asked.remove(oldest.key());
            oldest.answer().cancel(false);
        }
        Optional<Task> task = Optional.ofNullable(waiting.pollFirst());
        if (task.isEmpty()) {
            busy--;
        }
        return task;
    }

    private void draw(Task task) {
        PictureKey key = task.key();
        try {
            PagePicture picture =
                    known(key).orElseGet(() -> drawing.draw(task.file(), key.sha256(), key.page(), key.width()));
            keep(key, picture);
            task.answer().complete(picture);
        } catch (RuntimeException e) {
            forget(key);
            task.answer().completeExceptionally(e);
        }
    }

    /// What became known while the task waited: that nothing of its file can be drawn.
    private synchronized Optional<PagePicture> known(PictureKey key) {
        return kept.get(key);
    }

    private synchronized void keep(PictureKey key, PagePicture picture) {
        kept.put(key, picture);
        asked.remove(key);
    }

    private synchronized void forget(PictureKey key) {
        asked.remove(key);
    }

    /// Stops drawing; all waiting requests, also those for an image being drawn, are answered at once that there is
    /// none.
    @Override
    public synchronized void close() {
        closed = true;
        waiting.clear();
        asked.values().forEach(answer -> answer.cancel(false));
        asked.clear();
    }
}
