package vn.cancu.extract;

import java.nio.file.Path;
import java.time.Duration;
import vn.cancu.corpus.CorpusFile;

/// A program for tests that reads two files and says which process is its worker before it begins with the second.
final class ParentProgram {
    private ParentProgram() {}

    public static void main(String[] paths) {
        var extractor =
                new FileExtractor(ExtractSettings.standard().withWorkers(1).withTimeout(Duration.ofMinutes(5)));
        extractor.extract(new CorpusFile(Path.of(paths[0]), 4, 0));
        ProcessHandle.current().children().map(ProcessHandle::pid).forEach(System.out::println);
        System.out.flush();
        extractor.extract(new CorpusFile(Path.of(paths[1]), 4, 0));
    }
}
