package vn.cancu.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;

/// Reads files in worker processes, so that a file can hang, fill the memory or end the process of a worker only.
///
/// A worker is started when it is first needed and reused. When one dies over a member of an archive, the archive is
/// asked for again with the reason given for that member, so that its other members are not lost.
final class WorkerPool {
    /// Members of one archive that may end a worker before the archive is given up.
    private static final int DEATHS = 8;

    private final ExtractSettings settings;
    /// The last one used is taken first: its worker is warm, while others need not even be started.
    private final BlockingDeque<Slot> slots = new LinkedBlockingDeque<>();
    private final List<Slot> all = new ArrayList<>();
    private final AtomicLong started = new AtomicLong();
    private final ScheduledExecutorService clock;
    private volatile boolean closed;

    WorkerPool(ExtractSettings settings) {
        this.settings = settings;
        this.clock = Executors.newScheduledThreadPool(
                settings.workers(),
                Thread.ofPlatform().daemon().name("cancu-worker-clock").factory());
        for (int i = 0; i < settings.workers(); i++) {
            all.add(new Slot());
        }
        slots.addAll(all);
    }

    /// Workers started so far.
    long started() {
        return started.get();
    }

    /// Reads a file.
    ///
    /// @param content where it has been hashed before
    Extraction extract(CorpusFile file, Optional<Fingerprint.Known> content) {
        Slot slot = take();
        try {
            return extract(file, content, slot);
        } finally {
            slots.addFirst(slot);
        }
    }

    private Slot take() {
        while (true) {
            try {
                Slot slot = slots.take();
                if (!closed) {
                    return slot;
                }
                slots.addFirst(slot);
                throw new IllegalStateException("the extractor is closed");
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for a reader", e);
            }
        }
    }

    /// Asks for anything else, twice when the worker ends by itself.
    <T> WorkerProcess.Reply<T> ask(Request<T> request) {
        Slot slot = take();
        try {
            WorkerProcess.Reply<T> reply = slot.ask(request);
            if (reply instanceof WorkerProcess.Reply.Died<T>(var reason, var _) && reason == Reason.CRASH && !closed) {
                reply = slot.ask(request);
            }
            if (closed) {
                throw new IllegalStateException("the extractor was closed");
            }
            return reply;
        } finally {
            slots.addFirst(slot);
        }
    }

    private Extraction extract(CorpusFile file, Optional<Fingerprint.Known> content, Slot slot) {
        Map<Integer, Reason> given = new HashMap<>();
        Set<Integer> crashed = new HashSet<>();
        while (true) {
            var request = new Request.Read(file.path(), file.name(), content, settings.maxChars(), given);
            WorkerProcess.Reply<Extraction> reply = slot.ask(request);
            if (closed) {
                throw new IllegalStateException("the extractor was closed");
            }
            switch (reply) {
                case WorkerProcess.Reply.Done<Extraction> done -> {
                    return done.answer();
                }
                case WorkerProcess.Reply.Died<Extraction> died -> {
                    if (died.reason() == Reason.CRASH && crashed.add(died.unit())) {
                        continue;
                    }
                    if (died.unit() == 0 || given.size() == DEATHS || given.containsKey(died.unit())) {
                        return failure(file, died.reason());
                    }
                    given.put(died.unit(), died.reason());
                }
            }
        }
    }

    private static Extraction failure(CorpusFile file, Reason reason) {
        var metadata = new FileMetadata(FileExtractor.UNKNOWN_TYPE, "", file.bytes(), 0, "", "");
        return new Extraction.Unreadable(reason, Messages.of(reason), metadata);
    }

    /// Ends all workers, also those that are reading: their [#extract] then throws an IllegalStateException.
    void close() {
        closed = true;
        all.forEach(Slot::close);
        clock.shutdownNow();
    }

    /// A place for one worker.
    private final class Slot {
        private Optional<WorkerProcess> worker = Optional.empty();
        private volatile boolean busy;

        <T> WorkerProcess.Reply<T> ask(Request<T> request) {
            busy = true;
            try {
                WorkerProcess process = ready();
                WorkerProcess.Reply<T> reply = process.ask(request, settings.timeout());
                if (reply instanceof WorkerProcess.Reply.Died<T>) {
                    drop();
                } else if (process.answered() >= settings.filesPerWorker()) {
                    process.end(settings.grace());
                    drop();
                }
                return reply;
            } catch (IOException e) {
                return new WorkerProcess.Reply.Died<>(Reason.CRASH, 0);
            } finally {
                busy = false;
            }
        }

        private synchronized WorkerProcess ready() throws IOException {
            if (closed) {
                throw new IOException("closed");
            }
            if (worker.filter(WorkerProcess::isAlive).isPresent()) {
                return worker.get();
            }
            worker.ifPresent(WorkerProcess::kill);
            if (started.getAndIncrement() == 0) {
                WorkerFolders.sweep();
            }
            WorkerProcess fresh = WorkerProcess.start(settings, clock);
            worker = Optional.of(fresh);
            return fresh;
        }

        private synchronized void drop() {
            worker = Optional.empty();
        }

        synchronized void close() {
            if (busy) {
                worker.ifPresent(WorkerProcess::kill);
            } else {
                worker.ifPresent(process -> process.end(settings.grace()));
            }
        }
    }
}
