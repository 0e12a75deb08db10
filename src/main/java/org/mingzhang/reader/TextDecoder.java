package org.mingzhang.reader;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Bytes to text: UTF-8, UTF-16 with a byte order mark, else GB18030. Strict: damaged text is refused, not guessed. */
final class TextDecoder {
    private TextDecoder() {
    }

    /**
     * The text without a byte order mark, in an array from its beginning: a loop over an array is several times as fast
     * in a cold JVM as one over a String.
     */
    static CharBuffer decode(Source source, Limits limits) throws UnreadableException {
        byte[] bytes = source.bytes();
        CharBuffer text;
        if (begins(bytes, 0xff, 0xfe)) {
            text = utf16(source, StandardCharsets.UTF_16LE);
        } else if (begins(bytes, 0xfe, 0xff)) {
            text = utf16(source, StandardCharsets.UTF_16BE);
        } else {
            text = utf8OrGb18030(source, begins(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0);
        }
        if (text.length() > limits.characters()) {
            throw new UnreadableException(source.name(), "超过大小限制（" + limits.characters() + " 个字符），请拆分后再检查");
        }
        rejectBinary(source.name(), text.array(), text.length());
        return text;
    }

    private static CharBuffer utf16(Source source, Charset charset) throws UnreadableException {
        try {
            return strict(charset, ByteBuffer.wrap(source.bytes(), 2, source.bytes().length - 2));
        } catch (CharacterCodingException e) {
            throw new UnreadableException(source.name(), "编码无法识别：开头标明是 UTF-16，内容却有损坏或被截断；请重新另存为 UTF-8 文本");
        }
    }

    private static CharBuffer utf8OrGb18030(Source source, int from) throws UnreadableException {
        byte[] bytes = source.bytes();
        ByteBuffer buffer = ByteBuffer.wrap(bytes, from, bytes.length - from);
        try {
            return strict(StandardCharsets.UTF_8, buffer);
        } catch (CharacterCodingException e) {
            int damaged = buffer.position();
            if (from == 0 && looksLikeGb18030(bytes)) {
                try {
                    return strict(Charset.forName("GB18030"), ByteBuffer.wrap(bytes));
                } catch (CharacterCodingException alsoNot) {
                    // falls through: neither of the two
                }
            }
            rejectNul(source);
            throw new UnreadableException(source.name(), "编码无法识别：不是 GB18030，也不是完整的 UTF-8（第 "
                    + lineOf(bytes, damaged) + " 行有损坏的字节，文件可能被截断）；请重新另存为 UTF-8 文本");
        }
    }

    private static CharBuffer strict(Charset charset, ByteBuffer bytes) throws CharacterCodingException {
        return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT).decode(bytes);
    }

    /**
     * GB18030 gives a character to nearly every pair of bytes, so that damaged UTF-8 and Big5 would be read as
     * nonsense. Real texts keep to the GB2312 part of it.
     */
    private static boolean looksLikeGb18030(byte[] bytes) {
        int usual = 0;
        int rare = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x80) {
                continue;
            }
            int trail = bytes[i + 1] & 0xff;
            if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) {
                usual++;
            } else {
                rare++;
            }
            i += trail >= '0' && trail <= '9' ? 3 : 1;
        }
        return usual >= 4L * rare;
    }

    private static void rejectNul(Source source) throws UnreadableException {
        for (byte b : source.bytes()) {
            if (b == 0) {
                throw binary(source.name());
            }
        }
    }

    private static void rejectBinary(String name, char[] text, int length) throws UnreadableException {
        int controls = 0;
        boolean printed = false;
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c >= 0xa0 && printed) {
                continue;
            }
            if (c == 0) {
                throw binary(name);
            }
            if (c < ' ' && !(c >= '\t' && c <= '\r') || c >= 0x7f && c < 0xa0) {
                controls++;
            }
            printed = printed || c > ' ' && !Line.isBlank(c);
        }
        if (controls * 50L > length) {
            throw binary(name);
        }
        if (!printed) {
            throw new UnreadableException(name, "文件里没有文字，只有空白；请重新导出或重新下载");
        }
    }

    private static UnreadableException binary(String name) {
        return new UnreadableException(name, "不是文本，也不是支持的格式（含有二进制内容）；请另存为 UTF-8 文本（.txt）");
    }

    private static int lineOf(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
                line++;
            }
        }
        return line;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
