package vn.cancu.extract;

import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarV5Exception;
import org.apache.commons.compress.MemoryLimitException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.OldFileFormatException;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaMemoryLimitException;
import org.apache.tika.exception.UnsupportedFormatException;

/// Turns what a parser threw into a reason and a sentence for people.
final class Failures {
    private Failures() {}

    /// @param thrown what the parser threw; its causes count too
    static Draft.Failure of(Throwable thrown, FileMetadata metadata) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 10; depth++) {
            Reason reason = reason(at);
            if (reason != Reason.DAMAGED) {
                String message = at instanceof OldFileFormatException ? Messages.OLD_PROGRAM : Messages.of(reason);
                return new Draft.Failure(reason, message, metadata);
            }
            at = at.getCause();
        }
        return Draft.Failure.of(Reason.DAMAGED, metadata);
    }

    private static Reason reason(Throwable thrown) {
        return switch (thrown) {
            case EncryptedDocumentException _ -> Reason.ENCRYPTED;
            case org.apache.poi.EncryptedDocumentException _ -> Reason.ENCRYPTED;
            case InvalidPasswordException _ -> Reason.ENCRYPTED;
            case PasswordRequiredException _ -> Reason.ENCRYPTED;
            case UnsupportedRarEncryptedException _ -> Reason.ENCRYPTED;
            case UnsupportedRarV5Exception _ -> Reason.UNSUPPORTED;
            case UnsupportedFormatException _ -> Reason.UNSUPPORTED;
            case OldFileFormatException _ -> Reason.UNSUPPORTED;
            case TikaMemoryLimitException _ -> Reason.MEMORY;
            case MemoryLimitException _ -> Reason.MEMORY;
            case Session.UsedUp _ -> Reason.TOO_LARGE;
            default -> Reason.DAMAGED;
        };
    }
}
