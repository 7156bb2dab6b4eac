package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Result;

/// What is removed from the index, and when, while a file is filed again.
class SupersededTest {
    private static final Path ARCHIVE = Path.of("a.zip");
    private static final CorpusFile FILE = new CorpusFile(ARCHIVE, 9, 1);

    private final ContentOwners owners = new ContentOwners(List.of());
    private final Superseded superseded = new Superseded(owners);

    private static FileRecord own() {
        return new Place(FILE, "", "aa".repeat(32), 9).record(Result.UNPACKED);
    }

    private static FileRecord member(String name, String hash) {
        String sha256 = hash.repeat(32);
        return new Place(FILE, name, sha256, 5).record(Result.indexed(Place.documentId(sha256)));
    }

    @Test
    void members_of_an_archive_stay_until_they_are_filed_again_or_the_archive_is_through() {
        FileRecord one = member("1.txt", "b1");
        FileRecord two = member("2.txt", "b2");
        superseded.add(ARCHIVE.toString(), List.of(own(), one, two));

        assertThat(superseded.by(own().by(Ingestion.UNFINISHED)).files()).containsExactly(own().id());
        owners.claim(one.sha256(), one.id());
        var first = superseded.by(one);
        assertThat(first.files()).containsExactly(one.id());
        assertThat(first.documents()).isEmpty();

        var last = superseded.atLast(own());
        assertThat(last.files()).containsExactly(two.id());
        assertThat(last.documents()).containsExactly(two.documentId());
        assertThat(superseded.left()).isEmpty();
    }

    @Test
    void a_member_with_other_bytes_takes_the_old_document_out() {
        FileRecord old = member("1.txt", "b1");
        superseded.add(ARCHIVE.toString(), List.of(old));
        assertThat(superseded.by(member("1.txt", "c1")).documents()).containsExactly(old.documentId());
    }

    @Test
    void a_record_whose_document_has_moved_to_another_file_is_removed_and_its_document_stays() {
        FileRecord member = member("1.txt", "b1");
        superseded.add(ARCHIVE.toString(), List.of(own(), member));
        FileRecord elsewhere = new Place(new CorpusFile(Path.of("b.txt"), 5, 1), "", member.sha256(), 5)
                .record(Result.indexed(member.documentId()));
        owners.claim(member.sha256(), elsewhere.id());
        var replaced = superseded.atLast(elsewhere);
        assertThat(replaced.files()).containsExactly(member.id());
        assertThat(replaced.documents()).isEmpty();
        assertThat(superseded.left()).containsExactly(own());
    }
}
