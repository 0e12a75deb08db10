package org.mingzhang.extract;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.fact.*;
import org.mingzhang.reader.Input;
import org.mingzhang.reader.Limits;
import org.mingzhang.reader.UnreadableException;
import org.yaml.snakeyaml.LoaderOptions;

/** The facts of a disclosure as YAML: to look at, to correct by hand, to check again. */
public record FactFile(List<String> files, List<Problem> problems, List<Object> facts) {
    private static final String HEADER = "mingzhangFacts";
    private static final String VERSION = "1";
    private static final List<Class<?>> TYPES = List.of(Subject.class, Part.class, Section.class, Amount.class,
            Change.class, Equation.class, ThreePublicItem.class, Project.class, DisbursementSchedule.class,
            SchedulePeriod.class, Indicator.class, DataTable.class, AsOfDate.class, YearMention.class, Blank.class,
            FieldResidue.class, PersonalData.class, GlossaryTerm.class, DisclosureDate.class,
            Mention.class, CitedDocument.class, GlossaryReference.class, PastWork.class, ElsewhereTable.class, Completion.class,
            PercentClaim.class, OutdatedPlan.class, AskedAmount.class, UnpricedRows.class, ListedTable.class, Residue.class, EmptyItems.class,
            SubjectSlip.class, CountList.class, CostTarget.class, UndirectedChange.class, SubjectCodeSlip.class,
            PriorYear.class, BlankTotal.class, Classification.class, BareTable.class, PersonnelAsPublic.class, RatingCount.class,
            MisnamedSubject.class, ListedEntry.class, SelfReference.class, StrangeName.class, MisexplainedSubject.class,
            ReservedPurchases.class, MissingClasses.class, GrowthAboveLevel.class, BudgetComparison.class);

    /** The kinds of facts a disclosure can give. */
    public static List<Class<?>> types() {
        return TYPES;
    }

    /** YAML text that {@link #read} understands. */
    public String yaml() {
        ObjectMapper mapper = mapper(Limits.DEFAULT);
        ObjectNode root = mapper.createObjectNode();
        root.put(HEADER, VERSION);
        root.set("files", mapper.valueToTree(files));
        root.set("problems", mapper.valueToTree(problems));
        ArrayNode list = root.putArray("facts");
        for (Object fact : facts) {
            ObjectNode node = list.addObject();
            node.put("fact", fact.getClass().getSimpleName());
            node.setAll((ObjectNode) mapper.valueToTree(fact));
        }
        try {
            return mapper.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws UnreadableException with a Chinese sentence naming the line where the file is not such YAML */
    public static FactFile read(Input input, Limits limits) throws UnreadableException {
        try {
            if (Files.size(input.path()) > limits.bytes()) {
                throw new UnreadableException(input.name(), "事实文件太大，请拆分后再检查");
            }
            ObjectMapper mapper = mapper(limits);
            JsonNode root = mapper.readTree(Files.readAllBytes(input.path()));
            if (!VERSION.equals(root.path(HEADER).asText())) {
                throw new UnreadableException(input.name(), "事实文件的版本应为 " + HEADER + ": \"" + VERSION + "\"");
            }
            List<Object> facts = new ArrayList<>();
            for (JsonNode node : root.path("facts")) {
                facts.add(fact(mapper, node, input.name(), facts.size() + 1));
            }
            if (facts.stream().noneMatch(Subject.class::isInstance)) {
                throw new UnreadableException(input.name(), "事实文件里没有 Subject（谁的、哪一年的公开文本）");
            }
            List<String> files = new ArrayList<>();
            root.path("files").forEach(file -> files.add(file.asText()));
            List<Problem> problems = new ArrayList<>();
            for (JsonNode problem : root.path("problems")) {
                problems.add(mapper.treeToValue(problem, Problem.class));
            }
            return new FactFile(files, problems, facts);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableException(input.name(), "不是正确的 YAML" + (line > 0 ? "（第" + line + "行附近）" : "")
                    + "，请检查缩进、引号和冒号");
        } catch (IOException e) {
            throw new UnreadableException(input.name(), "读取失败，请确认文件存在且有权限");
        }
    }

    private static Object fact(ObjectMapper mapper, JsonNode node, String file, int ordinal) throws UnreadableException {
        String name = node.path("fact").asText();
        for (Class<?> type : TYPES) {
            if (type.getSimpleName().equals(name)) {
                return fact(mapper, node, file, ordinal, type);
            }
        }
        Set<String> known = new TreeSet<>();
        TYPES.forEach(type -> known.add(type.getSimpleName()));
        throw new UnreadableException(file, "第" + ordinal + "条事实的种类“" + name + "”不认识，可用的有：" + String.join("、", known));
    }

    private static Object fact(ObjectMapper mapper, JsonNode node, String file, int ordinal, Class<?> type)
            throws UnreadableException {
        ObjectNode fields = ((ObjectNode) node).deepCopy();
        fields.remove("fact");
        for (var component : type.getRecordComponents()) {
            if (!fields.hasNonNull(component.getName())) {
                throw new UnreadableException(file, "第" + ordinal + "条事实（" + type.getSimpleName() + "）缺少“"
                        + component.getName() + "”");
            }
        }
        try {
            return mapper.treeToValue(fields, type);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new UnreadableException(file, "第" + ordinal + "条事实（" + type.getSimpleName() + "）的内容写法有误，请对照 mingzhang facts 的输出改正");
        }
    }

    private static ObjectMapper mapper(Limits limits) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit((int) Math.min(Integer.MAX_VALUE, limits.bytes()));
        YAMLFactory factory = YAMLFactory.builder().loaderOptions(options)
                .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES).enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER).disable(YAMLGenerator.Feature.SPLIT_LINES).build();
        ObjectMapper mapper = new ObjectMapper(factory);
        mapper.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        // 50.00 stays 50.00: messages print it.
        mapper.configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);
        mapper.disable(com.fasterxml.jackson.databind.SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
        SimpleModule module = new SimpleModule();
        module.addSerializer(LocalDate.class, new DateWriter());
        module.addDeserializer(LocalDate.class, new DateReader());
        module.addSerializer(Location.class, new LocationWriter());
        module.addDeserializer(Location.class, new LocationReader());
        return mapper.registerModule(module);
    }

    private static final class DateWriter extends JsonSerializer<LocalDate> {
        @Override
        public void serialize(LocalDate date, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(date.toString());
        }
    }

    private static final class DateReader extends JsonDeserializer<LocalDate> {
        @Override
        public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
            try {
                return LocalDate.parse(in.getText());
            } catch (java.time.format.DateTimeParseException e) {
                throw context.weirdStringException(in.getText(), LocalDate.class, "date");
            }
        }
    }

    /** Only what is known: most places have no page, row or column. */
    private static final class LocationWriter extends JsonSerializer<Location> {
        @Override
        public void serialize(Location at, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeStartObject();
            text(out, "file", at.file());
            number(out, "page", at.page(), 0);
            number(out, "line", at.line(), 0);
            number(out, "block", at.block(), -1);
            number(out, "row", at.row(), 0);
            number(out, "column", at.column(), 0);
            number(out, "start", at.start(), 0);
            number(out, "end", at.end(), 0);
            text(out, "section", at.section());
            text(out, "table", at.table());
            text(out, "rowName", at.rowName());
            text(out, "columnName", at.columnName());
            out.writeEndObject();
        }

        private static void text(JsonGenerator out, String name, String value) throws IOException {
            if (!value.isEmpty()) {
                out.writeStringField(name, value);
            }
        }

        private static void number(JsonGenerator out, String name, int value, int usual) throws IOException {
            if (value != usual) {
                out.writeNumberField(name, value);
            }
        }
    }

    private static final class LocationReader extends JsonDeserializer<Location> {
        @Override
        public Location deserialize(JsonParser in, DeserializationContext context) throws IOException {
            JsonNode node = in.readValueAsTree();
            return new Location(node.path("file").asText(), node.path("page").asInt(), node.path("line").asInt(),
                    node.path("block").asInt(-1), node.path("row").asInt(), node.path("column").asInt(),
                    node.path("start").asInt(), node.path("end").asInt(), node.path("section").asText(),
                    node.path("table").asText(), node.path("rowName").asText(), node.path("columnName").asText());
        }
    }
}
