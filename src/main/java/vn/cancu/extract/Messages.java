package vn.cancu.extract;

/// One sentence for each reason: what is wrong and what to do.
final class Messages {
    static final String PASSWORD_IN_ARCHIVE =
            "This member of the archive is protected by a password: unpack it, remove the password and index the folder.";
    static final String TOO_DEEP =
            "Archives are nested more deeply than this program unpacks: unpack the outer one and index the folder.";
    static final String TOO_MANY =
            "The archive holds more members or more data than this program unpacks; from this member on nothing was read:"
                    + " unpack it and index the folder.";
    static final String EMPTY_ARCHIVE = "The archive holds no files: check whether the right archive was saved.";
    static final String BROKEN_ARCHIVE =
            "The archive is damaged from here on; members before this place were read: get a fresh copy of it.";
    static final String OLD_PROGRAM =
            "The file was written by a program too old to be read: open it in an office program and save it as .docx.";
    static final String SMALL_IMAGE = "The file is a picture too small to hold a page of text.";
    static final String WAITING =
            "The pages are pictures (a scan) and wait for OCR: run cancu index --failed where tesseract-ocr and"
                    + " tesseract-ocr-vie are installed.";
    static final String NOTHING_RECOGNISED =
            "The pages are pictures and no text was recognised on them: check whether they are photographs.";

    static final String NO_SUCH_PAGE = "The file has no such page.";

    private Messages() {}

    static String of(Reason reason) {
        return switch (reason) {
            case ENCRYPTED -> "The file is protected by a password: save a copy without password and index that.";
            case DAMAGED -> "The file is damaged or not what its name says: open it in its program and save it again.";
            case EMPTY -> "The file holds no data at all: get a fresh copy of it.";
            case NO_TEXT -> "The file holds no text: check whether its content is a picture or missing.";
            case UNSUPPORTED -> "This type of file is not read: save it as PDF, .docx or plain text.";
            case TIMEOUT -> "Reading took too long and was stopped: save the file again in another format.";
            case MEMORY ->
                "Reading needs more memory than a reader may have: split the file or save it in another format.";
            case CRASH -> "The reader stopped twice while it read this file: save the file again in another format.";
            case TOO_LARGE -> "The file is larger than this program reads: split it.";
            case UNREADABLE -> "The file cannot be opened: check its rights and the disk.";
            case VANISHED -> "The file was removed while it was read: run again if it is back.";
            case CHANGING -> "The file was changed while it was read: run again when it has been written.";
        };
    }
}
