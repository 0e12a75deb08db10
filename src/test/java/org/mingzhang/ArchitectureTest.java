package org.mingzhang;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.mingzhang.build.PdfBench;
import org.mingzhang.extract.DisclosureFile;
import org.mingzhang.extract.FactFile;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Findings;

/** The arrows of DESIGN section 1: file, reader, document, extract (with pack), facts, rule, report. */
@AnalyzeClasses(packages = "org.mingzhang", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.mingzhang.";

    private static final Pattern OFFICE = Pattern.compile("^org\\.(apache\\.poi|apache\\.xmlbeans|openxmlformats)\\.");
    private static final Pattern OPENERS = Pattern.compile("^(open|parse|load|read)");
    private static final Set<String> SOURCES = Set.of("java.io.InputStream", "java.io.File", "java.io.Reader", "java.nio.file.Path",
            "java.net.URL", "java.net.URI", "java.nio.channels.ReadableByteChannel");

    @ArchTest
    static final ArchRule documentDependsOnNothingOfOurs = only("document", List.of());

    @ArchTest
    static final ArchRule factDependsOnDocument = only("fact", List.of("document"));

    @ArchTest
    static final ArchRule readerDependsOnDocument = only("reader", List.of("document"));

    @ArchTest
    static final ArchRule packDependsOnDocumentAtMost = only("pack", List.of("document"));

    /** The reader's types for a file that was named: fact files and what a folder states come in the same way. */
    @ArchTest
    static final ArchRule extractDependsOnDocumentPackAndFact = only("extract", List.of("document", "pack", "fact", "reader"));

    @ArchTest
    static final ArchRule onlyYamlFilesAreReadInExtract = noClasses().that().resideInAPackage(ROOT + "extract..")
            .and(outside(FactFile.class, DisclosureFile.class)).should().dependOnClassesThat().resideInAPackage(ROOT + "reader..");

    @ArchTest
    static final ArchRule ruleDependsOnFactPackAndDocument = only("rule", List.of("fact", "pack", "document"));

    @ArchTest
    static final ArchRule reportDependsOnRulePackFactAndDocument = only("report",
            List.of("policy", "rule", "pack", "fact", "document", "reader"));

    @ArchTest
    static final ArchRule policyDependsOnRule = only("policy",
            List.of("rule", "pack", "fact", "document", "reader"));

    @ArchTest
    static final ArchRule reportKnowsOfTheReaderWhatWasSkipped = noClasses().that().resideInAPackage(ROOT + "report..")
            .should().dependOnClassesThat(resideInAPackage(ROOT + "reader..").and(outside(Skipped.class)));

    @ArchTest
    static final ArchRule nobodyDependsOnTheCommands = noClasses().that().resideOutsideOfPackage(ROOT + "cli..")
            .and().resideOutsideOfPackage(ROOT + "build..").should().dependOnClassesThat()
            .resideInAnyPackage(ROOT + "cli..", ROOT + "build..");

    @ArchTest
    static final ArchRule onlyRuleTouchesDrools = noClasses().that().resideOutsideOfPackages(ROOT + "rule..", ROOT + "build..")
            .should().dependOnClassesThat().resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule onlyTheReaderOpensParsers = noClasses().that()
            .resideOutsideOfPackages(ROOT + "reader..", ROOT + "report.office..").and(outside(PdfBench.class))
            .should().dependOnClassesThat().resideInAnyPackage("org.apache.poi..", "org.apache.pdfbox..", "org.jsoup..",
                    "org.apache.commons..", "org.apache.xmlbeans..", "org.openxmlformats..");

    @ArchTest
    static final ArchRule officeReportsUseNoParserButThatOfOfficeFiles = noClasses().that()
            .resideInAPackage(ROOT + "report.office..").should().dependOnClassesThat(
                    resideInAnyPackage("org.apache.pdfbox..", "org.jsoup..", "org.apache.commons..").and(outside(Zip64Mode.class)));

    @ArchTest
    static final ArchRule officeReportsOnlyWrite = opensNoOfficeFile("report.office");

    /** The rule above would be worth nothing, did it not see what the reader does. */
    @ArchTest
    static void theReaderOpensOfficeFiles(JavaClasses classes) {
        assertThrows(AssertionError.class, () -> opensNoOfficeFile("reader").check(classes));
    }

    @ArchTest
    static final ArchRule onlyYamlFilesPackAndReportUseJackson = noClasses().that()
            .resideOutsideOfPackages(ROOT + "pack..", ROOT + "policy..", ROOT + "report..", ROOT + "build..").and(outside(FactFile.class, DisclosureFile.class))
            .should().dependOnClassesThat().resideInAnyPackage("com.fasterxml.jackson..", "org.yaml..");

    @ArchTest
    static final ArchRule findingsAreMadeByRulesAlone = noClasses().that(outside(Findings.class, Finding.class))
            .should().callConstructorWhere(describe("it makes a Finding",
                    (JavaCall<?> call) -> call.getTargetOwner().isEquivalentTo(Finding.class)));

    @ArchTest
    static final ArchRule noCyclesBetweenPackages = slices().matching(ROOT + "(*)..").should().beFreeOfCycles();

    /** Nothing is called of POI that could take a file, a stream or a text to parse. */
    private static ArchRule opensNoOfficeFile(String from) {
        return noClasses().that().resideInAPackage(ROOT + from + "..").should().accessTargetWhere(
                describe("it opens an office file", (JavaAccess<?> access) -> opens(access.getTarget())));
    }

    private static boolean opens(AccessTarget target) {
        if (!(target instanceof AccessTarget.CodeUnitAccessTarget called) || !OFFICE.matcher(target.getOwner().getName()).find()) {
            return false;
        }
        boolean constructor = target.getName().equals("<init>");
        boolean source = called.getRawParameterTypes().stream().anyMatch(type -> SOURCES.contains(type.getName())
                || constructor && type.getName().equals(String.class.getName()));
        return source || OPENERS.matcher(target.getName()).find() || target.getOwner().getSimpleName().equals("WorkbookFactory");
    }

    /** A package may lean on itself, on the named ones and on what is not ours. */
    private static ArchRule only(String from, List<String> to) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + from + ".."));
        to.forEach(name -> allowed.add(ROOT + name + ".."));
        DescribedPredicate<JavaClass> forbidden = resideInAPackage("org.mingzhang..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed.toArray(new String[0]))));
        return noClasses().that().resideInAPackage(ROOT + from + "..").should().dependOnClassesThat(forbidden)
                .as("package " + from + " may depend only on " + to);
    }

    /** Neither one of these classes nor nested in one. */
    private static DescribedPredicate<JavaClass> outside(Class<?>... classes) {
        return describe("outside " + List.of(classes), type -> {
            for (Class<?> one : classes) {
                if (type.getName().equals(one.getName()) || type.getName().startsWith(one.getName() + "$")) {
                    return false;
                }
            }
            return true;
        });
    }
}
