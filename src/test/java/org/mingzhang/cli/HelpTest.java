package org.mingzhang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingzhang.report.Golden;

class HelpTest {

    @ParameterizedTest
    @ValueSource(strings = {"check", "explain", "rules", "facts"})
    void commandsExplainThemselves(String command) {
        Run run = Run.of(command, "--help");
        assertEquals(ExitCode.OK, run.code());
        assertEquals("", run.err());
        Golden.assertSame("cli/help-" + command + ".txt", run.out());
        assertEquals(run.out(), Run.of(command, "-h").out());
    }

    @Test
    void theProgramExplainsItself() {
        Run run = Run.of("--help");
        assertEquals(ExitCode.OK, run.code());
        Golden.assertSame("cli/help.txt", run.out());
        for (String command : Syntax.COMMANDS) {
            assertTrue(run.out().contains("  " + command));
        }
    }

    @Test
    void everyOptionIsNamed() {
        String help = Run.of("check", "--help").out();
        for (String option : List.of("--format", "--profile", "--fail-on ", "--fail-on-unchecked", "--approved",
                "--published", "--together", "-o", "--help")) {
            assertTrue(help.contains(option), option);
        }
        for (int code = 0; code <= 3; code++) {
            assertTrue(help.contains("\n  " + code + "  "), "exit code " + code);
        }
    }

    @Test
    void theVersionIsOneLine() {
        assertEquals(new Run(ExitCode.OK, "mingzhang " + Main.version() + "\n", ""), Run.of("--version"));
    }
}
