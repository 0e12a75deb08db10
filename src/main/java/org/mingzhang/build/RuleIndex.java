package org.mingzhang.build;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mingzhang.extract.FactFile;
import org.mingzhang.pack.Pack;
import org.mingzhang.pack.Requirement;
import org.mingzhang.rule.RuleBase;
import org.mingzhang.rule.RuleInfo;

/** Writes {@code rules/README.md}: how to add a rule, and the table of all rules. A test keeps it current. */
public final class RuleIndex {
    private static final String HOW = """
            # Rules

            What a finance officer may read and edit. The table below is generated
            (`java -cp target/classes:target/lib/* org.mingzhang.build.RuleIndex`), the rest of this page too; a test keeps it current.

            ## How to add a rule

            1. Find the requirement in `requirements.yaml` (or add one from number 50 on: `CMP-50`). A rule has the id of its
               requirement, with a letter: `CMP-50a`.
            2. Write the smallest document that breaks it, `samples/rules/CMP-50a/fail-….txt`, and the same document with one change
               that keeps it, `samples/rules/CMP-50a/pass-….txt`. `bin/mingzhang facts FILE` shows the facts of a document: these are the
               words a rule is written in (`src/main/java/org/mingzhang/fact`).
            3. Write `<dimension>/CMP-50.drl` (copy a neighbour). `@Basis` cites ids of `regulations.yaml`, the most binding first; those
               that do not bind on the day, in the region or for the kind of body are left out of the report by themselves.
               `{names}` in `@Message` and `@Fix` are filled from the pairs given to `findings.report`; a fact given as a value
               is also shown as a related place. `@Needs` names the parts of a disclosure without which the rule judges nothing.
            4. `mvn verify`. A slip gives the file, the line, the rule and a Chinese sentence.

            Severity: `error` is certainly wrong, `warning` is for a person to look at, `info` is advice. A field named `unit` cannot be
            used in a pattern (a reserved word of the rule language); do not compare whole facts (`this == $x`): it slows every start; amounts are compared with `value.signum() == 0`, not `value == 0.0`.

            ## Facts

            What a rule can ask for: `Name(field == value)`. A field of the kind Passage has `text` and `at`; `source` is the
            place of every fact. `bin/mingzhang facts FILE` shows them with values.

            %FACTS%
            ## Table

            | rule | severity | title | requirement | basis |
            |---|---|---|---|---|
            """;

    private RuleIndex() {
    }

    /** The page for these rules. */
    public static String page(RuleBase rules, Pack pack) {
        StringBuilder page = new StringBuilder(HOW.replace("%FACTS%", facts()));
        for (RuleInfo rule : rules.rules()) {
            String id = rule.id().replaceAll("[a-z]$", "");
            String requirement = pack.requirements().find(id).map(Requirement::title).orElse("");
            page.append("| ").append(rule.id()).append(" | ").append(rule.severity().id()).append(" | ")
                    .append(rule.title()).append(" | ").append(requirement).append(" | ")
                    .append(String.join(", ", rule.basis())).append(" |\n");
        }
        return page.toString();
    }

    private static String facts() {
        StringBuilder facts = new StringBuilder("| fact | fields |\n|---|---|\n");
        for (Class<?> type : FactFile.types()) {
            StringBuilder fields = new StringBuilder();
            for (RecordComponent component : type.getRecordComponents()) {
                fields.append(fields.isEmpty() ? "" : ", ").append(component.getName()).append(" ")
                        .append(component.getType().getSimpleName());
            }
            facts.append("| ").append(type.getSimpleName()).append(" | ").append(fields).append(" |\n");
        }
        return facts.toString();
    }

    /** Argument: the file to write. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args.length > 0 ? args[0] : "rules/README.md"),
                page(RuleBase.bundled(), Pack.bundled()));
    }
}
