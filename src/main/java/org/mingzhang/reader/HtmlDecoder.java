package org.mingzhang.reader;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a web page. What the bytes show goes before what the page says of itself: a page saved anew often keeps its old
 * declaration. The declaration decides where the bytes are damaged or of another encoding; then a lost character is shown as
 * such, as a browser does.
 */
final class HtmlDecoder {
    private static final int HEAD = 4096;
    private static final Pattern DECLARED = Pattern.compile("(?:charset|encoding)\\s{0,9}=\\s{0,9}[\"']?([A-Za-z0-9._:-]{2,40})",
            Pattern.CASE_INSENSITIVE);

    private HtmlDecoder() {
    }

    static String decode(WebArchive.Page page, Limits limits) throws UnreadableException {
        Source source = page.source();
        try {
            return TextDecoder.decode(source, limits).toString();
        } catch (UnreadableException e) {
            Charset declared = charset(page.charset().isEmpty() ? declared(source.bytes()) : page.charset());
            if (declared == null || source.bytes().length > limits.characters()) {
                throw e;
            }
            String text = new String(source.bytes(), declared);
            if (!readable(text)) {
                throw e;
            }
            return text;
        }
    }

    /** A few lost characters are damage, more are a wrong declaration. */
    private static boolean readable(String text) {
        int lost = 0;
        int printed = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            lost += c == '\ufffd' || c == 0 ? 1 : 0;
            printed += c >= 0x80 ? 1 : 0;
        }
        return lost * 20L < printed;
    }

    /** "" where nothing is declared. */
    private static String declared(byte[] bytes) {
        Matcher matcher = DECLARED.matcher(
                new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** Null where there is none of that name. GB18030 holds all of GB2312 and GBK. */
    private static Charset charset(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            return lower.isEmpty() ? null : Charset.forName(lower.startsWith("gb") ? "GB18030" : lower);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
