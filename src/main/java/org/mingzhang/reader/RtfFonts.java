package org.mingzhang.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** In which encoding bytes of text stand: that of their font, else that of the document. */
final class RtfFonts {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset usual = WESTERN;
    private boolean chinese;

    /** @param page a Windows code page */
    void codePage(int page) {
        usual = switch (page) {
            case 936, 54936, 10008 -> CHINESE;
            case 65001 -> StandardCharsets.UTF_8;
            default -> named("windows-" + page, named("x-windows-" + page, named("x-IBM" + page, WESTERN)));
        };
    }

    /** @param charset as Windows numbers them; 0, 1 and others leave it to the document */
    void font(int font, int charset) {
        String name = switch (charset) {
            case 134 -> "GB18030";
            case 136 -> "Big5";
            case 128 -> "windows-31j";
            case 129 -> "x-windows-949";
            default -> "";
        };
        chinese |= charset == 134;
        if (!name.isEmpty()) {
            fonts.put(font, named(name, CHINESE));
        }
    }

    String decode(byte[] bytes, int length, int font) {
        Charset charset = fonts.getOrDefault(font, usual);
        if (charset == WESTERN && chinese && high(bytes, length)) {
            try {
                return CHINESE.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length)).toString();
            } catch (CharacterCodingException e) {
                return new String(bytes, 0, length, WESTERN);
            }
        }
        return new String(bytes, 0, length, charset);
    }

    /** Word prints Chinese under a Western font too, where it has another for Chinese in mind. */
    private static boolean high(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return true;
            }
        }
        return false;
    }

    private static Charset named(String name, Charset otherwise) {
        return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
    }
}
