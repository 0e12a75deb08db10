package org.mingzhang.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Text files that people write for this program: UTF-8, and never large. */
public final class SmallFile {
    private SmallFile() {
    }

    /**
     * The text without a byte order mark.
     *
     * @param name    how messages call the file
     * @param largest in bytes
     * @param what    what belongs into it, for the message about a file that is too large
     */
    public static String text(Path path, String name, int largest, String what) throws UnreadableException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(largest + 1);
        } catch (NoSuchFileException e) {
            throw new UnreadableException(name, "文件不存在，请检查路径和文件名");
        } catch (IOException e) {
            throw new UnreadableException(name, "读取失败，请确认文件存在且有权限");
        }
        if (bytes.length > largest) {
            throw new UnreadableException(name, "超过大小限制（" + largest + " 字节），这里只写" + what);
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableException(name, "不是 UTF-8 编码，请另存为 UTF-8");
        }
    }
}
