package org.mingzhang.mutation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mingzhang.document.Document;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Joiner;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.Readers;
import org.mingzhang.reader.UnreadableException;

/**
 * Real disclosures with one mistake each: a new finding at or related to it; the same in another print: none.
 * {@code mvn test -Dtest=CorpusMutationsTest -Dmutants=all} runs the whole draw and writes {@code target/mutants.txt}; without
 * {@code -Dmutants} a sample of it is run.
 */
class CorpusMutationsTest {
    private static final Path CORPUS = Path.of("../shared/corpus");
    /** Percent that are caught at least. */
    private static final double REACHED = 95;
    private static final double REACHED_BY_THE_SAMPLE = 75;
    private static final int EACH = 3;
    private static final int LEAST = 300;

    /** Files with a blank between them are one disclosure. */
    private static final List<String> DOCUMENTS = List.of(
            "hebei/2020_dept_budget_山海关区总工会.txt",
            "shanghai-putuo/2024_final_social_work_dept.pdf",
            "jiangsu-suzhou/2026_dept_budget_苏州市审计局.pdf",
            "yunnan-kunming/2026_dept_budget_昆明市审计局（汇总）.html",
            "beijing/2026_dept_budget_北京市信访办公室_narrative.pdf beijing/2026_dept_budget_北京市信访办公室_tables.pdf",
            "guangdong-guangzhou/2026_dept_budget_广州市信访局.pdf",
            "hunan-changsha/2026_dept_budget_长沙市信访局.pdf",
            "shaanxi-xian/2019_dept_budget_西安市安全生产监督管理局.pdf",
            "shaanxi-xian/2026_dept_budget_西安市审计局（汇总）.pdf",
            "shanghai-putuo/2025_dept_budget_wanli_street.pdf",
            "zhejiang-huzhou/2026_dept_budget_湖州市卫生健康委员会.pdf",
            "shandong-yantai/2026_dept_budget_烟台市审计局.pdf",
            "central-swu/2024_dept_budget_西南大学.pdf",
            "shanghai-city/2026_unit_budget_上海市审计局.pdf",
            "fujian-fuzhou/2026_unit_budget_福州市科学技术局(本级).pdf");
    private static final int SAMPLE_DOCUMENTS = 4;

    @Test
    void mistakesAreFoundAndOtherPrintIsNone() throws IOException, UnreadableException {
        Assumptions.assumeTrue(Files.isDirectory(CORPUS), "../shared/corpus is not there");
        boolean all = System.getProperty("mutants") != null;
        Tally tally = new Tally();
        for (String files : all ? DOCUMENTS : DOCUMENTS.subList(0, SAMPLE_DOCUMENTS)) {
            Document document = read(files);
            Draw draw = new Draw(document);
            Trial trial = new Trial(document);
            for (Mutant mutant : draw.most(all ? EACH : 1)) {
                tally.add(files.substring(0, files.lastIndexOf('.')), trial.run(mutant));
            }
            tally.addOutside(draw.outside);
        }
        if (all) {
            System.out.println(tally);
            Files.writeString(Path.of("target/mutants.txt"), tally + "\nmissed:\n" + String.join("\n", tally.missed)
                    + "\n\ntwins with new findings:\n" + String.join("\n", tally.falseAlarms) + "\n");
            assertTrue(tally.must() >= LEAST, tally.must() + " mutants");
        }
        assertEquals(List.of(), tally.falseAlarms, "another print");
        double reached = all ? REACHED : REACHED_BY_THE_SAMPLE;
        assertTrue(tally.caught() * 100.0 >= reached * tally.must(), () -> tally.caught() + " of " + tally.must() + " caught; missed\n"
                + String.join("\n", tally.missed));
    }

    private static Document read(String files) throws UnreadableException {
        Joiner joiner = new Joiner(files, Limits.DEFAULT);
        for (String file : files.split("(?<=\\.pdf) ")) {
            joiner.add(Readers.read(new Input(file, CORPUS.resolve(file)), Limits.DEFAULT));
        }
        return joiner.document();
    }
}
