package org.mingzhang.cli;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.mingzhang.document.Document;
import org.mingzhang.extract.DisclosureFile;
import org.mingzhang.pack.Citation;
import org.mingzhang.pack.Requirement;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.UnreadableException;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.OwnRulesException;
import org.mingzhang.rule.RuleInfo;

/** What the commands need of the program behind them. Work that was left behind may still be inside when the next begins. */
public interface Engine {
    /** Says that a check will follow soon: what takes time to load may begin. */
    default void prepare() {
    }

    /**
     * This engine with rules and data of one's own on top.
     *
     * @param notice told when that takes long
     */
    Engine withRules(String folder, Consumer<String> notice) throws OwnRulesException;

    /** What the folder of a disclosure states. */
    DisclosureFile stating(Input folder) throws UnreadableException;

    /** The facts of a disclosure. */
    List<Object> extract(Document document, Given given);

    /** Judges a disclosure by its facts. */
    Checked check(Document document, List<Object> facts, Given given);

    /** Judges a file of facts. */
    Checked checkFacts(Input facts, Limits limits, Given given) throws UnreadableException;

    /** The facts of a disclosure as YAML, ending with a line end. */
    String facts(Document document, Given given);

    /** All rules by id. */
    List<RuleInfo> rules();

    /** All requirements in the order of requirements.yaml. */
    List<Requirement> requirements();

    /** The citations with these ids in the same order. */
    List<Citation> citations(List<String> ids);

    /** Ids of all profiles. */
    Set<String> profiles();
}
