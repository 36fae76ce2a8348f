package org.zhibiao.document.content;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.document.content.Refusal.Reason;

/** The refusals that several readers share, so that the same fault reads the same everywhere. */
public final class Refusals {

    private static final int LONGEST_CAUSE = 120;
    private static final String OCR =
            "have its characters recognised with --ocr (OCR), which needs the packages tesseract-ocr and tesseract-ocr-chi-sim, or save it as PDF with text, DOCX or plain text";

    private Refusals() {}

    /** Of a kind that is not read, such as {@code is a PNG image}. */
    public static UnreadableDocumentException unsupported(String fault, String advice) {
        return new UnreadableDocumentException(new Refusal(Reason.UNSUPPORTED, fault, advice));
    }

    /** Locked by a password. */
    public static UnreadableDocumentException locked() {
        return unsupported("is protected by a password", "remove the password and save it again");
    }

    /** With a word of what its format's library said. */
    public static UnreadableDocumentException damaged(FileFormat format, Throwable cause, String advice) {
        return damaged("is a damaged " + format.label() + " file (" + briefly(cause) + ")", cause, advice);
    }

    /** With what is wrong, to be read after the file's name. */
    public static UnreadableDocumentException damaged(String fault, @Nullable Throwable cause, String advice) {
        return new UnreadableDocumentException(new Refusal(Reason.DAMAGED, fault, advice), cause);
    }

    /** Beyond a limit; the advice names the option that sets it. */
    public static UnreadableDocumentException tooLarge(String fault, String option) {
        return new UnreadableDocumentException(new Refusal(Reason.TOO_LARGE, fault, "raise " + option + " to read it"));
    }

    /** More pages than may be. */
    public static UnreadableDocumentException tooManyPages(int pages, Limits limits) {
        return tooLarge("has %,d pages, more than the limit of %,d".formatted(pages, limits.pages()), "--max-pages");
    }

    /** No word in it. */
    public static Refusal empty() {
        return new Refusal(Reason.EMPTY, "is empty", "");
    }

    /** Pages without a letter on them; scanned ones are pictures. */
    public static UnreadableDocumentException noTextLayer(int pages, boolean pictures) {
        String which = pictures
                ? pages == 1 ? "page that is a picture" : "pages of pictures"
                : pages == 1 ? "page without a word" : "pages without a word";
        return new UnreadableDocumentException(
                new Refusal(Reason.NO_TEXT_LAYER, "has no text layer (%,d %s)".formatted(pages, which), OCR));
    }

    /** Pictures of pages, put into a document of Word. */
    public static UnreadableDocumentException onlyPictures(int pictures) {
        return new UnreadableDocumentException(new Refusal(
                Reason.NO_TEXT_LAYER,
                "holds no text but %,d %s".formatted(pictures, pictures == 1 ? "picture" : "pictures"),
                OCR));
    }

    /** A picture, when no characters are to be recognised. */
    public static UnreadableDocumentException picture(FileFormat format) {
        return unsupported("is a %s image".formatted(format.label()), OCR);
    }

    /** When characters are to be recognised, and the program for it is not there. */
    public static UnreadableDocumentException noRecognition() {
        return unsupported(
                "cannot be recognised: the program tesseract or its model chi_sim is not there",
                "install the packages tesseract-ocr and tesseract-ocr-chi-sim");
    }

    /** Some pages that are pictures, to be read after their numbers. */
    public static Refusal picturesAmong(int pictures, int pages) {
        return new Refusal(
                Reason.NO_TEXT_LAYER,
                "%s no text layer (%,d of %,d pages)".formatted(pictures == 1 ? "has" : "have", pictures, pages),
                OCR);
    }

    /** Letters that no one can read but on the screen. */
    public static UnreadableDocumentException illegible(int pages, double share) {
        return new UnreadableDocumentException(new Refusal(
                Reason.NO_TEXT_LAYER,
                "has no text layer that can be read (%,d %s; its fonts do not tell %.0f %% of the characters)"
                        .formatted(pages, pages == 1 ? "page" : "pages", 100 * share),
                OCR));
    }

    /** A size for people: {@code 64 MB}, {@code 1.5 kB}. */
    public static String megabytes(long bytes) {
        if (bytes >= 1 << 20) {
            return trimmed(bytes / (double) (1 << 20)) + " MB";
        }
        return bytes >= 1 << 10 ? trimmed(bytes / (double) (1 << 10)) + " kB" : bytes + " bytes";
    }

    private static String trimmed(double number) {
        String text = "%,.1f".formatted(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The first line of what an exception says, cut short: some hold a whole file. */
    public static String briefly(Throwable cause) {
        if (String.valueOf(cause.getMessage()).contains("DOCTYPE")) {
            return "it declares a document type, which may hide a trap and no office program writes";
        }
        String said = Optional.ofNullable(cause.getMessage())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> text.lines().findFirst().orElse(text))
                .orElse(cause.getClass().getSimpleName());
        return said.length() > LONGEST_CAUSE ? said.substring(0, LONGEST_CAUSE) + "…" : said;
    }
}
