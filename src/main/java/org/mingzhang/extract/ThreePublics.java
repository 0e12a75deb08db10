package org.mingzhang.extract;

import java.util.ArrayList;
import java.util.List;
import org.mingzhang.extract.Drafts.ChangeDraft;
import org.mingzhang.fact.Amount;
import org.mingzhang.fact.Direction;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.ThreePublicItem;
import org.mingzhang.pack.Vocabulary;

/** The 三公 explanation item by item. */
final class ThreePublics {
    static final List<String> ITEMS = List.of("threePublic", "overseasTravel", "vehicle", "vehiclePurchase",
            "vehicleOperation", "reception");
    private final Reading reading;

    ThreePublics(Reading reading) {
        this.reading = reading;
    }

    void read(Prose prose) {
        for (String item : ITEMS) {
            List<Amount> levels = new ArrayList<>();
            for (Amount amount : prose.amounts()) {
                if (amount.quantity().concept().equals(item) && !amount.change() && here(amount.source())
                        && amount.quantity().year() == reading.subject.year()) {
                    levels.add(amount);
                }
            }
            boolean accounts = reading.subject.kind() == Kind.FINAL
                    && levels.stream().anyMatch(amount -> amount.quantity().stage().equals("final"));
            if (accounts) {
                levels.removeIf(amount -> !amount.quantity().stage().equals("final"));
            }
            if (!levels.isEmpty()) {
                add(item, levels.get(0), prose);
            } else {
                planned(item);
            }
        }
    }

    private boolean here(Passage source) {
        return reading.outline.nodeOf(source.at().block()).within("threePublic");
    }

    private void add(String item, Amount level, Prose prose) {
        Direction direction = Direction.NONE;
        String reason = "";
        for (ChangeDraft change : prose.changes()) {
            if (change.quantity.concept().equals(item) && here(change.source)) {
                direction = direction == Direction.NONE ? change.direction : direction;
                reason = reason.isEmpty() ? change.reason : reason;
            }
        }
        reading.add(new ThreePublicItem(level.source(), item, name(item), level.printed(), level.value().signum() == 0,
                direction, reason));
    }

    /** No amount, but a clause that says nothing was planned: "公务接待费未安排". */
    private void planned(String item) {
        for (Line line : reading.lines) {
            if (line == null || !reading.outline.nodeOf(line.block()).within("threePublic")
                    || reading.outline.isHeading(line.block())) {
                continue;
            }
            for (String clause : line.text().split("[。；，]")) {
                String plain = Vocabulary.plain(clause);
                boolean named = names(item).stream().anyMatch(plain::contains);
                if (named && Reading.containsAny(clause, reading.vocabulary.words("planned"))) {
                    int from = line.text().indexOf(clause);
                    reading.add(new ThreePublicItem(reading.locate(line.normal().passage(from, from + clause.length())),
                            item, name(item), "", true, Direction.NONE, ""));
                    return;
                }
            }
        }
    }

    private List<String> names(String item) {
        for (Vocabulary.Quantity quantity : reading.vocabulary.quantities()) {
            if (quantity.id().equals(item)) {
                return quantity.names();
            }
        }
        return List.of();
    }

    static String name(String item) {
        return switch (item) {
            case "threePublic" -> "“三公”经费";
            case "overseasTravel" -> "因公出国（境）费";
            case "vehicle" -> "公务用车购置及运行维护费";
            case "vehiclePurchase" -> "公务用车购置费";
            case "vehicleOperation" -> "公务用车运行维护费";
            default -> "公务接待费";
        };
    }
}
