package org.mingzhang.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingzhang.document.Stated;
import org.mingzhang.pack.Vocabulary;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.UnreadableException;

class DisclosureFileTest {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "甲");
        Files.createDirectory(folder.resolve("表"));
        Files.writeString(folder.resolve("表/b.txt"), "乙");
    }

    @Test
    void saysWhoseItIs() throws Exception {
        DisclosureFile read = read("""
                # 说明
                department: 青石县林业局
                year: 2024
                kind: final
                entity: unit
                region: hebei
                level: county
                approved: 2025-08-01
                published: '2025-08-15'
                files:
                  - 表\\b.txt
                  - a.txt
                """);
        assertEquals(new Stated("青石县林业局", 2024, "final", "unit", "hebei", "county", Optional.of(LocalDate.of(2025, 8, 1)),
                Optional.of(LocalDate.of(2025, 8, 15))), read.stated());
        assertEquals(List.of("表/b.txt", "a.txt"), read.files());
    }

    @Test
    void everyLineMayBeMissing() throws Exception {
        for (String text : List.of("", "# nichts\n", "department:\n", "\ufeff---\n", "{}")) {
            assertEquals(new DisclosureFile(Stated.NOTHING, List.of()), read(text), text);
        }
        assertEquals("budget", read("kind: 预算\r\nregion: 河北省\r\n").stated().kind());
        assertEquals("hebei", read("region: 河北省").stated().region());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "departement: x            | 第1行：“departement”不认识，可用的有：department、year、kind、entity、region、level、approved、published、files",
        "year: 24                  | 第1行：year 的值“24”无效，应为四位年份，如 2026",
        "year: 2026年              | 第1行：year 的值“2026年”无效，应为四位年份，如 2026",
        "kind: bill                | 第1行：kind 的值“bill”无效，可用：budget（预算）、final（决算）",
        "entity: x                 | 第1行：entity 的值“x”无效，可用：department（部门）、unit（单位）",
        "level: x                  | 第1行：level 的值“x”无效，可用：central（中央）、province（省）、city（市）、county（县）",
        "region: mars              | 第1行：region 的值“mars”无效，可用：hebei；其他地区请不写这一行",
        "approved: 2025-02-30      | 第1行：approved 的值“2025-02-30”无效，应写成 年-月-日，如 2020-02-15",
        "year: 2026~year: 2025     | 第2行：year 写了不止一次",
        "year: [2026]              | 第1行：year 后面应是一个值",
        "files: a.txt              | 第1行：files 应是文件名的列表，每行一个，如 - 情况说明.docx",
        "files:                    | 第1行：files 应是文件名的列表，每行一个，如 - 情况说明.docx",
        "files: []                 | 第1行：files 应是文件名的列表，每行一个，如 - 情况说明.docx；要用全部文件就不写 files",
        "files:~- a.txt~- {x: y}   | 第3行：files 应是文件名的列表，每行一个，如 - 情况说明.docx",
        "files:~- a.txt~- c.txt    | 第3行：files 里的“c.txt”不存在，请检查文件名",
        "files:~- a.txt~- a.txt    | 第3行：files 里的“a.txt”写了不止一次",
        "files:~- ../a.txt         | 第2行：files 里的“../a.txt”不在这个文件夹里，请只写文件夹里的文件名",
        "files:~- /etc/passwd      | 第2行：files 里的“/etc/passwd”不在这个文件夹里，请只写文件夹里的文件名",
        "files:~- 表               | 第2行：files 里的“表”不存在，请检查文件名",
        "- a.txt                   | 第1行：应是一行一项，如 department: 某某局",
        "year: 2026~ kind: final   | 第2行：不是正确的 YAML，请检查缩进、引号和冒号",
        "department: \"x           | 第1行：不是正确的 YAML，请检查缩进、引号和冒号",
    })
    void whatIsWrongIsSaidWithItsLine(String text, String reason) throws IOException {
        write(text.strip().replace('~', '\n'));
        UnreadableException e = assertThrows(UnreadableException.class, this::read);
        assertEquals("甲/disclosure.yaml", e.file());
        assertEquals(reason, e.reason());
    }

    @Test
    void whatIsNoTextIsSaid() throws IOException {
        Files.write(folder.resolve(Input.STATING), "department: 水务局".getBytes(Charset.forName("GBK")));
        assertEquals("不是 UTF-8 编码，请另存为 UTF-8", assertThrows(UnreadableException.class, this::read).reason());
        write("#".repeat(70_000));
        assertEquals("超过大小限制（65536 字节），这里只写部门、年度等几行和文件名",
                assertThrows(UnreadableException.class, this::read).reason());
    }

    private DisclosureFile read(String text) throws IOException, UnreadableException {
        write(text);
        return read();
    }

    private DisclosureFile read() throws UnreadableException {
        return DisclosureFile.read(new Input("甲", folder, "甲", true, List.of()),
                List.of(new Vocabulary.Region("hebei", List.of("河北省"))));
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(Input.STATING), text);
    }
}
