package org.mingzhang.rule;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Keeps what was compiled, one file for each state of the sources. Whatever goes wrong here only costs time: an entry that
 * cannot be read or is damaged is none, and one that cannot be written is not kept.
 */
public final class RuleCache {
    /** Every edit of a rule leaves an entry behind. */
    private static final int MOST = 40;
    private static final int LARGEST = 64 << 20;
    private static final int MAGIC = 0x6d7a6331;

    private final Path folder;

    /** @param folder null to keep nothing */
    public RuleCache(Path folder) {
        this.folder = folder;
    }

    /** $MINGZHANG_CACHE, else $XDG_CACHE_HOME/mingzhang, else ~/.cache/mingzhang; rules stand in a folder of their own there. */
    public static RuleCache ofUser(Map<String, String> environment, String home) {
        String own = environment.getOrDefault("MINGZHANG_CACHE", "");
        String general = environment.getOrDefault("XDG_CACHE_HOME", "");
        try {
            Path root = !own.isEmpty() ? Path.of(own)
                    : !general.isEmpty() ? Path.of(general, "mingzhang") : Path.of(home, ".cache", "mingzhang");
            return new RuleCache(root.resolve("rules"));
        } catch (java.nio.file.InvalidPathException e) {
            return new RuleCache(null);
        }
    }

    Path folder() {
        return folder;
    }

    /** What {@link #store} kept for exactly these sources. */
    Optional<byte[]> find(byte[] sources) {
        try {
            Path file = file(sources);
            if (folder == null || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            byte[] entry = Files.readAllBytes(file);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(entry));
            boolean known = in.readInt() == MAGIC && in.readLong() == checksum(entry)
                    && in.readInt() == sources.length && Arrays.equals(in.readNBytes(sources.length), sources);
            return known ? Optional.of(in.readAllBytes()) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void store(byte[] sources, byte[] content) {
        if (folder == null) {
            return;
        }
        Path work = null;
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeInt(MAGIC);
            out.writeLong(0);
            out.writeInt(sources.length);
            out.write(sources);
            out.write(content);
            byte[] entry = bytes.toByteArray();
            long checksum = checksum(entry);
            for (int i = 0; i < Long.BYTES; i++) {
                entry[Integer.BYTES + i] = (byte) (checksum >>> 8 * (Long.BYTES - 1 - i));
            }
            Files.createDirectories(folder);
            work = Files.createTempFile(folder, "entry", ".part");
            Files.write(work, entry);
            Files.move(work, file(sources), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            forgetOldest();
        } catch (IOException | RuntimeException e) {
            delete(work);
        }
    }

    private static long checksum(byte[] entry) {
        CRC32 crc = new CRC32();
        int head = Integer.BYTES + Long.BYTES;
        crc.update(entry, head, Math.max(0, entry.length - head));
        return crc.getValue();
    }

    private Path file(byte[] sources) {
        // FNV-1a: two states of the same hash only drive each other out, since the sources are compared.
        long hash = 0xcbf29ce484222325L;
        for (byte b : sources) {
            hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        }
        String hex = Long.toHexString(hash);
        return folder == null ? null : folder.resolve("0".repeat(16 - hex.length()) + hex);
    }

    private void forgetOldest() throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.filter(path -> path.getFileName().toString().matches("[0-9a-f]{16}"))
                    .sorted(Comparator.comparingLong((Path path) -> path.toFile().lastModified()).reversed()).toList();
        }
        entries.stream().skip(MOST).forEach(RuleCache::delete);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // It stays: nothing depends on it.
        }
    }
}
