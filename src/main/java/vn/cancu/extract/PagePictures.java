package vn.cancu.extract;

import java.nio.file.Path;

/// Draws pages of files for people to look at, in worker processes of its own: a page that takes long or breaks the
/// drawing costs its worker only, and nobody waits behind a run that reads files. Safe for use by several threads; where
/// they are more than the workers, they take turns.
///
/// Example: `draw(Path.of("plan.pdf"), sha256, 1, 1_000)` gives the first page, 1,000 pixels wide.
public final class PagePictures implements AutoCloseable {
    /// Widest picture drawn, in pixels.
    public static final int WIDEST = 4_000;

    private final WorkerPool pool;

    /// Starts no process yet.
    ///
    /// @param settings limits of a worker, and how many there are at most
    public PagePictures(ExtractSettings settings) {
        this.pool = new WorkerPool(settings);
    }

    /// Draws one page.
    ///
    /// @param file on disk: the document's own, or the archive or mail that holds it
    /// @param sha256 of the document's bytes, 64 hex digits: they are looked for in the file and inside it, so that a
    ///     picture never shows another content than the one that was read
    /// @param page from 1
    /// @param width in pixels, 1 to [#WIDEST]
    /// @throws IllegalStateException when this is closed before or meanwhile
    public PagePicture draw(Path file, String sha256, int page, int width) {
        var place = new Request.Place(file.toAbsolutePath(), String.valueOf(file.getFileName()), sha256);
        var request = new Request.Draw(place, page, Math.clamp(width, 1, WIDEST));
        return switch (pool.ask(request)) {
            case WorkerProcess.Reply.Done<PagePicture>(var picture) -> picture;
            case WorkerProcess.Reply.Died<PagePicture>(var reason, var _) -> PagePicture.Undrawn.of(reason);
        };
    }

    /// Ends the worker processes.
    @Override
    public void close() {
        pool.close();
    }
}
