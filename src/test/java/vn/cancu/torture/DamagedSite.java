package vn.cancu.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import vn.cancu.index.LuceneIndex;

/// D3 on the site: it runs over an index whose files are damaged under it, each in each way, and `verify` finds it.
final class DamagedSite {
    private static final Set<String> OPEN = Set.of("segments_N", ".si", ".fdt", ".tim", ".doc", ".pos", ".nvd");
    private static final long PATIENCE_MILLIS = 15_000;

    private final Bench bench;
    private final Damage damage;
    private final Program program;
    private final List<String> faults = new ArrayList<>();
    private int cases;
    private long slowest;

    DamagedSite(Bench bench, Damage damage, Program program) {
        this.bench = bench;
        this.damage = damage;
        this.program = program;
    }

    Row run(Path packed, Path open) throws IOException, InterruptedException {
        over(packed, Set.of(".cfs"));
        over(open, bench.small() ? Set.of("segments_N") : OPEN);
        return Row.of(
                "D3",
                cases + " damages under a running site, each found by verify, then taken back",
                "from then on status 503 with the command that mends it, before that no other hits than of the sound index; "
                        + "sound again, it answers as before",
                faults.size() + " faults " + faults + "; 503 at most " + slowest / 1_000.0 + " s after verify",
                faults.isEmpty() && cases > 0);
    }

    private void over(Path sound, Set<String> kinds) throws IOException, InterruptedException {
        Path index = bench.place("d3").resolve("served-" + sound.getFileName());
        Bench.copy(sound, index);
        var site = program.start("serve", "--port", "0", "--index", index.toString());
        try (Visitor visitor = Visitor.of(site)) {
            List<String> hits = visitor.ask().hits();
            if (hits.isEmpty()) {
                faults.add("no hits before");
            }
            for (Path file : Damage.committed(sound)) {
                if (kinds.contains(Damage.kind(file))) {
                    for (Damage.Kind kind : Damage.Kind.values()) {
                        String fault = one(visitor, hits, sound, index.resolve(file.getFileName()), kind);
                        if (!fault.isEmpty()) {
                            faults.add(file.getFileName() + " " + kind + ": " + fault);
                        }
                        cases++;
                    }
                }
            }
            if (!site.process().isAlive()) {
                faults.add("the site ended: " + Files.readString(site.err()));
            }
        } finally {
            site.process().destroy();
            site.await();
        }
    }

    /// @return what went wrong, empty when nothing did
    private String one(Visitor visitor, List<String> hits, Path sound, Path file, Damage.Kind kind)
            throws IOException, InterruptedException {
        Path index = file.getParent();
        damage.spoil(file, kind);
        verify(index);
        long since = System.nanoTime();
        Visitor.Answer damaged = until(visitor, hits, 503);
        slowest = Math.max(slowest, (System.nanoTime() - since) / 1_000_000);
        for (Path old : Damage.files(index)) {
            Files.delete(old);
        }
        for (Path whole : Damage.files(sound)) {
            Files.copy(whole, index.resolve(whole.getFileName()));
        }
        verify(index);
        Visitor.Answer mended = until(visitor, hits, 200);
        if (!damaged.isHelp()) {
            return damaged.status() + " " + damaged.hits();
        }
        return mended.status() == 200 && mended.hits().equals(hits) ? "" : "mended, but " + mended.status();
    }

    private static void verify(Path index) {
        try (var opened = LuceneIndex.open(index)) {
            opened.verify();
        }
    }

    /// Asks until the site answers so, or with hits that the sound index does not give.
    private static Visitor.Answer until(Visitor visitor, List<String> hits, int status) throws InterruptedException {
        Visitor.Answer answer = visitor.ask();
        for (long waited = 0; waited < PATIENCE_MILLIS && answer.status() != status; waited += 100) {
            if (answer.status() == 200 && !answer.hits().equals(hits)) {
                return answer;
            }
            TimeUnit.MILLISECONDS.sleep(100);
            answer = visitor.ask();
        }
        return answer;
    }
}
