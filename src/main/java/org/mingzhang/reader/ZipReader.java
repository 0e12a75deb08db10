package org.mingzhang.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mingzhang.document.Document;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;

/**
 * A ZIP: one disclosure. Its files are read one at a time, in memory, by what they contain, and joined in natural order of
 * their names. What cannot be read costs only itself; a bomb costs the whole ZIP.
 */
final class ZipReader implements FormatReader {
    /** Below this size no ratio is asked: a small file of blanks packs well. */
    private static final int RATIO_FROM = 1 << 20;
    /** Stored, deflated, deflated with the larger window of Windows. */
    private static final Set<Integer> METHODS = Set.of(0, 8, 9);
    private static final int NAMED_SKIPS = 10;
    /** Between the name of a ZIP and that of a file in it. */
    static final String MEMBER = "!/";

    /** What a ZIP and those in it share: bytes so far, and whether that was too much. */
    private static final class Tour {
        private long inflated;
        private boolean tooMuch;
        private final List<String> skipped = new ArrayList<>();
    }

    /** @param name as the report shows it behind the name of the ZIP */
    private record Member(ZipArchiveEntry entry, String name) {
        String fileName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }

        boolean litter() {
            for (String part : name.split("/")) {
                if (Candidate.isLitter(part)) {
                    return true;
                }
            }
            return entry.isDirectory();
        }
    }

    private final int depth;
    private final Tour tour;

    ZipReader() {
        this(0, new Tour());
    }

    private ZipReader(int depth, Tour tour) {
        this.depth = depth;
        this.tour = tour;
    }

    @Override
    public Document read(Source source, Limits limits) throws UnreadableException {
        refuseCrowd(source, limits);
        Joiner joiner = new Joiner(source.name(), limits);
        try (ZipFile zip = open(source.bytes())) {
            for (Member member : members(zip)) {
                take(zip, member, source.name() + MEMBER + member.name(), limits, joiner);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(source.name(), "ZIP 压缩包不完整或已损坏，打不开；请重新打包或重新下载");
        }
        return depth > 0 ? joiner.document() : withSkipped(joiner.document());
    }

    /** The bytes of a file in a ZIP, by the name under which it was read. */
    static Optional<Source> member(Source source, String name, Limits limits) throws UnreadableException {
        return new ZipReader().find(source, name, limits);
    }

    private Optional<Source> find(Source source, String name, Limits limits) throws UnreadableException {
        refuseCrowd(source, limits);
        try (ZipFile zip = open(source.bytes())) {
            for (Member member : members(zip)) {
                String shown = source.name() + MEMBER + member.name();
                boolean inside = name.startsWith(shown + MEMBER) && depth < limits.nesting();
                if (!member.litter() && (inside || name.equals(shown))) {
                    Source found = new Source(shown, bytes(zip, member.entry(), shown, limits));
                    return inside ? new ZipReader(depth + 1, tour).find(found, name, limits) : Optional.of(found);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(source.name(), "ZIP 压缩包不完整或已损坏，打不开；请重新打包或重新下载");
        }
        return Optional.empty();
    }

    /** As many entries as there are marks of entries: so many that the directory alone fills the memory. */
    private static void refuseCrowd(Source source, Limits limits) throws UnreadableException {
        byte[] bytes = source.bytes();
        int count = 0;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2
                    && ++count > limits.entries()) {
                throw new UnreadableException(source.name(), "压缩包里的文件太多（超过 " + limits.entries()
                        + " 个），请只打包一个部门的公开文本");
            }
        }
    }

    private static ZipFile open(byte[] bytes) throws IOException {
        return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .setCharset(StandardCharsets.ISO_8859_1).setUseUnicodeExtraFields(true).setIgnoreLocalFileHeader(true).get();
    }

    private static List<Member> members(ZipFile zip) {
        List<Member> members = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            members.add(new Member(entry, ZipName.of(entry)));
        }
        members.sort(Comparator.comparing(Member::name, NaturalOrder.INSTANCE));
        return members;
    }

    private void take(ZipFile zip, Member member, String shown, Limits limits, Joiner joiner) throws UnreadableException {
        Candidate candidate = Candidate.of(member.fileName());
        if (member.litter()) {
            return;
        }
        if (member.fileName().equals(Input.STATING)) {
            tour.skipped.add(shown + "（在压缩包里不起作用，请解压成文件夹后检查）");
        } else if (candidate.fate() == Candidate.Fate.SKIPPED) {
            String reason = Candidate.extension(member.fileName()).isEmpty() ? "没有扩展名，看不出类型" : candidate.reason();
            tour.skipped.add(shown + "（" + reason + "）");
        } else if (candidate.fate() == Candidate.Fate.UNSUPPORTED) {
            joiner.lost(shown, candidate.reason());
        } else {
            Document document;
            try {
                document = readMember(new Source(shown, bytes(zip, member.entry(), shown, limits)), limits);
            } catch (UnreadableException e) {
                if (tour.tooMuch) {
                    throw e;
                }
                joiner.lost(e.file(), e.reason());
                return;
            } catch (RuntimeException | StackOverflowError e) {
                joiner.lost(shown, "读取时程序内部出错（" + e.getClass().getName() + "），这个文件没有检查");
                return;
            }
            joiner.add(document);
        }
    }

    private Document readMember(Source member, Limits limits) throws UnreadableException {
        if (Format.of(member.bytes()) != Format.ZIP) {
            return Readers.read(member, limits);
        }
        if (depth >= limits.nesting()) {
            throw new UnreadableException(member.name(), "压缩包套得太深（最多 " + (limits.nesting() + 1)
                    + " 层），请解压后重新打包");
        }
        return new ZipReader(depth + 1, tour).read(member, limits);
    }

    /** Inflates one file. */
    private byte[] bytes(ZipFile zip, ZipArchiveEntry entry, String shown, Limits limits) throws UnreadableException {
        if (Thread.currentThread().isInterrupted()) {
            throw tooMuch(shown, "检查被中断");
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new UnreadableException(shown, "有密码，读不出来；请去掉密码后重新打包");
        }
        if (!METHODS.contains(entry.getMethod())) {
            throw new UnreadableException(shown, "压缩方法不支持；请用普通的 ZIP 方式重新打包");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(capacity(entry, limits));
        CRC32 sum = new CRC32();
        byte[] chunk = new byte[1 << 16];
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                out.write(chunk, 0, read);
                sum.update(chunk, 0, read);
                tour.inflated += read;
                long packed = in instanceof InputStreamStatistics so ? so.getCompressedCount() : entry.getCompressedSize();
                watch(shown, packed, out.size(), limits);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new UnreadableException(shown, "在压缩包里已损坏，解不开；请重新打包");
        }
        if (out.size() == 0) {
            throw new UnreadableException(shown, "是空文件（0 字节），请重新导出后打包");
        }
        if (sum.getValue() != entry.getCrc()) {
            throw new UnreadableException(shown, "在压缩包里已损坏（校验和不符）；请重新打包");
        }
        return out.toByteArray();
    }

    /** The size it claims, as far as that is believable. */
    private static int capacity(ZipArchiveEntry entry, Limits limits) {
        long believable = Math.max(RATIO_FROM, Math.max(0, entry.getCompressedSize()) * limits.ratio());
        return (int) Math.max(0, Math.min(entry.getSize(), Math.min(believable, limits.bytes())));
    }

    /** @param packed how many bytes {@code size} came from */
    private void watch(String shown, long packed, long size, Limits limits) throws UnreadableException {
        if (tour.inflated > limits.inflated()) {
            throw tooMuch(shown, "压缩包解压后太大（超过 " + limits.inflated() + " 字节），没有检查；请拆分后再检查");
        }
        if (size > RATIO_FROM && size / limits.ratio() > packed) {
            throw tooMuch(shown, "解压后超过压缩前的 " + limits.ratio() + " 倍，可能是压缩炸弹，整个压缩包没有检查");
        }
        if (size > limits.bytes()) {
            throw new UnreadableException(shown, "解压后超过大小限制（" + limits.bytes() + " 字节），请拆分后再检查");
        }
    }

    private UnreadableException tooMuch(String shown, String reason) {
        tour.tooMuch = true;
        return new UnreadableException(shown, reason);
    }

    private Document withSkipped(Document document) {
        if (tour.skipped.isEmpty()) {
            return document;
        }
        int count = tour.skipped.size();
        String named = String.join("、", tour.skipped.subList(0, Math.min(count, NAMED_SKIPS)));
        List<Problem> problems = new ArrayList<>(document.problems());
        problems.add(new Problem("压缩包里跳过 " + count + " 个文件：" + named + (count > NAMED_SKIPS ? "……" : ""),
                Location.ofFile(document.name())));
        return new Document(document.name(), document.files(), document.blocks(), problems);
    }
}
