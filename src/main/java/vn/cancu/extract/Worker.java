package vn.cancu.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.logging.LogManager;

/// The program of a worker process: reads requests from standard input and answers on standard output (see [Frames])
/// until the input ends. It also ends, at once, when its parent is gone, whatever it is doing.
final class Worker {
    /// Exit status for a full memory; the one `-XX:+ExitOnOutOfMemoryError` uses too.
    static final int OUT_OF_MEMORY = 3;

    /// How often the folder is emptied at the end: a reading that is still going on may put a file there meanwhile.
    private static final int TURNS = 10;

    /// Bytes of heap with which a worker goes on from one file to the next.
    private static final long USUAL_HEAP = 96L << 20;

    private final Path folder;
    private final BlockingQueue<Optional<Request<?>>> requests = new LinkedBlockingQueue<>();
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean busy;

    private Worker(Path folder, InputStream in, OutputStream out) {
        this.folder = folder;
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /// Runs until the standard input ends.
    ///
    /// @param arguments the worker's own folder, which is not there yet: the worker makes, empties and removes it, so that
    ///     a parent that is killed before its worker lives leaves none. Without one it chooses its own. Never a folder that
    ///     is shared: `java.io.tmpdir` is no answer, where others keep their files
    public static void main(String[] arguments) throws Exception {
        Path folder = WorkerFolders.make(arguments.length == 1 ? Path.of(arguments[0]) : WorkerFolders.fresh());
        var worker =
                new Worker(folder, new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(new PrintStream(OutputStream.nullOutputStream()));
        LogManager.getLogManager().reset();
        try {
            worker.run();
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (IOException e) {
            worker.vanish(); // nobody reads the answer any more
        }
    }

    private void run() throws IOException, InterruptedException {
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(this::vanish));
        Thread.ofPlatform().daemon().name("requests").start(this::receive);
        var formats = new Formats();
        out.writeByte(Frames.READY);
        out.flush();
        for (var next = requests.take(); next.isPresent(); next = requests.take()) {
            answer(formats, next.get());
        }
        leave();
    }

    private void answer(Formats formats, Request<?> request) throws IOException {
        busy = true;
        switch (request) {
            case Request.Read read -> {
                var session = new Session(read.maxChars(), read.given(), folder, this::announce);
                Draft draft = new FileReading(formats, session).read(read.file(), read.name(), read.content());
                out.writeByte(Frames.RESULT);
                Frames.write(out, draft);
            }
            case Request.Draw draw -> {
                PagePicture picture = at(formats, draw.place(), (unit, type) -> PageDrawing.draw(unit, type, draw))
                        .orElse(PagePicture.Undrawn.of(Reason.VANISHED));
                out.writeByte(Frames.RESULT);
                Frames.write(out, picture);
            }
            case Request.Recognise recognise -> {
                var recognising =
                        new Recognising(recognise.engine(), recognise.cache().map(PageCache::new), this::announce);
                List<RecognisedPage> pages = at(
                                formats,
                                recognise.place(),
                                (unit, type) -> recognising.read(unit, type, recognise.pages()))
                        .orElse(List.of());
                out.writeByte(Frames.RESULT);
                out.writeInt(pages.size());
                for (RecognisedPage page : pages) {
                    page.write(out);
                }
            }
        }
        out.flush();
        WorkerFolders.clear(folder);
        giveBack();
        busy = false;
    }

    /// Gives back what the last file needed. Java looks for garbage only when the heap has grown to its limit, which one
    /// large file may need and all others do not.
    private static void giveBack() {
        if (Runtime.getRuntime().totalMemory() > USUAL_HEAP) {
            System.gc();
        }
    }

    /// Works on one content.
    ///
    /// @return what the work gave; empty when the content is not there
    private <T> Optional<T> at(Formats formats, Request.Place place, ContentSearch.Work<T> work) throws IOException {
        var sought = new ContentSearch<>(place.sha256(), work);
        var session = new Session(Session.LONGEST_PASSED_OVER, Map.of(), folder, _ -> announce(0));
        new FileReading(formats, session, sought).read(place.file(), place.name(), Optional.empty());
        return sought.result();
    }

    private void announce(int unit) throws IOException {
        out.writeByte(Frames.UNIT);
        out.writeInt(unit);
        out.flush();
    }

    /// Waits for requests beside the reading itself, so that the end of the input is seen even while a file hangs.
    private void receive() {
        try {
            while (true) {
                requests.add(Optional.of(Request.read(in)));
            }
        } catch (IOException | RuntimeException e) {
            if (busy) {
                vanish();
            }
            requests.add(Optional.empty());
        }
    }

    private void vanish() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        leave();
        Runtime.getRuntime().halt(0);
    }

    /// Leaves nothing behind: a parent that was killed cannot do it.
    private void leave() {
        for (int turn = 0; turn < TURNS && Files.exists(folder); turn++) {
            WorkerFolders.delete(folder);
        }
    }
}
