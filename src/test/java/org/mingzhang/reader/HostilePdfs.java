package org.mingzhang.reader;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files that are damaged, or made to wear out their reader. */
final class HostilePdfs {
    private static final int FORMS = 40;
    private static final String PICTURE = "q 595 0 0 842 0 0 cm /I Do Q\n";

    private HostilePdfs() {
    }

    static void addTo(Map<String, byte[]> files) throws IOException {
        byte[] good = good();
        files.put("truncated.pdf", Arrays.copyOf(good, good.length / 2 + 200));
        files.put("head-only.pdf", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
        files.put("no-page.pdf", new Pdfs().bytes());
        files.put("encrypted.pdf", encrypted(good, "offen"));
        files.put("encrypted-by-owner.pdf", encrypted(good, ""));
        files.put("cyclic-page-tree.pdf", cyclicTree());
        files.put("cyclic-parents.pdf", cyclicParents());
        files.put("deep-page-tree.pdf", deepTree(20_000));
        files.put("many-pages.pdf", manyPages(100_000));
        files.put("fewer-pages-than-claimed.pdf", new Pdfs().page(sentence(120)).set(2, "<</Type/Pages/Kids[4 0 R 5 0 R]/Count 3>>")
                .bytes());
        files.put("pictures.pdf", pictures(true, true, true));
        files.put("picture-among-text.pdf", pictures(false, true, false));
        files.put("form-in-itself.pdf", formInItself());
        files.put("forms-in-forms.pdf", formsInForms());
        files.put("inflating.pdf", inflating("/Filter/FlateDecode", Pdfs.deflated(new byte[40 << 20])));
        files.put("inflating-lzw.pdf", inflating("/Filter/LZWDecode", lzw(5)));
        files.put("inflating-twice.pdf", inflating("/Filter[/FlateDecode/LZWDecode]", Pdfs.deflated(lzw(2))));
        files.put("without-characters.pdf", withoutCharacters());
        files.put("endless-numbers.pdf", new Pdfs().page("BT /F 1e38 Tf 1e38 0 0 1e38 1e38 -1e38 Tm <4E00> Tj ET\n"
                + "-1e38 1e38 m 1e38 1e38 l S 0 0 1e38 1e-38 re f\n" + sentence(120)).bytes());
    }

    /** A few lines on two pages. */
    static byte[] good() {
        return new Pdfs().page(sentence(100) + Pdfs.text(72, 130, 12, "第二行说明部门的职责。")).page(sentence(100)).bytes();
    }

    private static String sentence(double top) {
        return Pdfs.text(72, top, 12, HostileFiles.SENTENCE);
    }

    private static byte[] encrypted(byte[] pdf, String user) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("geheim", user, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] cyclicTree() {
        Pdfs pdf = new Pdfs().page(sentence(120));
        int inner = pdf.add("<</Type/Pages/Kids[2 0 R]/Count 9>>");
        return pdf.set(2, "<</Type/Pages/Kids[" + inner + " 0 R 2 0 R 5 0 R]/Count 1>>").bytes();
    }

    private static byte[] cyclicParents() {
        Pdfs pdf = new Pdfs();
        int content = pdf.stream("", sentence(120).getBytes(StandardCharsets.ISO_8859_1));
        int page = pdf.add("<</Type/Page/Parent 6 0 R/Contents " + content + " 0 R>>");
        int parent = pdf.add("<</Type/Pages/Parent 6 0 R/Kids[" + page + " 0 R]/Count 1>>");
        return pdf.set(2, "<</Type/Pages/Kids[" + parent + " 0 R]/Count 1>>").bytes();
    }

    private static byte[] deepTree(int depth) {
        StringBuilder tree = new StringBuilder();
        tree.append("<</Type/Pages/Count 1/Kids[".repeat(depth)).append("3 0 R").append("]>>".repeat(depth));
        return packedTree(tree.toString());
    }

    private static byte[] manyPages(int count) {
        return packedTree("<</Type/Pages/Count " + count + "/Kids[" + "3 0 R ".repeat(count) + "]>>");
    }

    /** A file whose page tree, object 2, stands in a packed object stream; object 3 is an empty page. */
    private static byte[] packedTree(String tree) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int[] starts = new int[6];
        file.writeBytes(latin("%PDF-1.5\n"));
        starts[1] = file.size();
        file.writeBytes(latin("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"));
        starts[3] = file.size();
        file.writeBytes(latin("3 0 obj\n<</Type/Page/MediaBox[0 0 9 9]>>\nendobj\n"));
        byte[] packed = Pdfs.deflated(latin("2 0 " + tree));
        starts[4] = file.size();
        file.writeBytes(latin("4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n"));
        file.writeBytes(packed);
        file.writeBytes(latin("\nendstream\nendobj\n"));
        starts[5] = file.size();
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        for (int i = 0; i < starts.length; i++) {
            table.writeBytes(i == 2 ? new byte[] {2, 0, 0, 4, 0}
                    : new byte[] {(byte) (i == 0 ? 0 : 1), (byte) (starts[i] >> 16), (byte) (starts[i] >> 8), (byte) starts[i], 0});
        }
        file.writeBytes(latin("5 0 obj\n<</Type/XRef/Size 6/W[1 3 1]/Root 1 0 R/Length " + table.size() + ">>\nstream\n"));
        file.writeBytes(table.toByteArray());
        file.writeBytes(latin("\nendstream\nendobj\nstartxref\n" + starts[5] + "\n%%EOF\n"));
        return file.toByteArray();
    }

    /** Pages that show a picture of a page, or text. */
    static byte[] pictures(boolean... picture) {
        Pdfs pdf = new Pdfs();
        int image = pdf.stream("/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8", new byte[] {80});
        for (int i = 0; i < picture.length; i++) {
            if (picture[i]) {
                pdf.page(PICTURE, "/Resources<</XObject<</I " + image + " 0 R>>>>");
            } else {
                pdf.page(narrative(i));
            }
        }
        return pdf.bytes();
    }

    private static String narrative(int page) {
        String[] lines = page == 0 ? new String[] {HostileFiles.SENTENCE, "一、部门职责", "负责全县水资源的开发利用和保护。",
            "二、收入支出预算总体情况", "2024年收入预算120.00万元，支出预算120.00万元。"}
                : new String[] {"三、机关运行经费", "2024年机关运行经费安排12.00万元，主要用于办公费。"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            text.append(Pdfs.text(90, 120 + 24 * i, 12, lines[i]));
        }
        return text.toString();
    }

    private static byte[] formInItself() {
        Pdfs pdf = new Pdfs();
        int form = pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>/XObject<</X 4 0 R>>>>",
                latin(sentence(120) + "/X Do /X Do\n"));
        return pdf.page("/X Do /X Do\n", "/Resources<</XObject<</X " + form + " 0 R>>>>").bytes();
    }

    /** Each form shows the next one twice. */
    private static byte[] formsInForms() {
        Pdfs pdf = new Pdfs();
        for (int i = 0; i < FORMS; i++) {
            pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X " + (5 + i) + " 0 R>>>>",
                    latin("/X Do /X Do\n"));
        }
        pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 595 842]", latin("n\n"));
        return pdf.page("/X Do\n", "/Resources<</XObject<</X 4 0 R>>>>").bytes();
    }

    private static byte[] inflating(String filter, byte[] data) {
        Pdfs pdf = new Pdfs();
        return pdf.pageOf(pdf.stream(filter, data), "").bytes();
    }

    /** So many times 7 MB of zeros: each code stands for one zero more than the code before. */
    private static byte[] lzw(int times) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < times; i++) {
            bits.append(bits(256, i == 0 ? 9 : 12)).append(bits(0, 9));
            for (int code = 258; code < 4094; code++) {
                bits.append(bits(code, code < 511 ? 9 : code < 1023 ? 10 : code < 2047 ? 11 : 12));
            }
        }
        bits.append(bits(257, 12)).append("0000000");
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return bytes;
    }

    private static String bits(int code, int count) {
        String bits = Integer.toBinaryString(code);
        return "0".repeat(count - bits.length()) + bits;
    }

    /** The font has glyphs without saying which characters they stand for. */
    private static byte[] withoutCharacters() {
        Pdfs pdf = new Pdfs();
        pdf.set(3, "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
                + "/Subtype/CIDFontType0/BaseFont/ABCDEF+X/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + "/FontDescriptor<</Type/FontDescriptor/FontName/ABCDEF+X/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880"
                + "/Descent -120/CapHeight 880/StemV 93>>>>]>>");
        return pdf.page(sentence(120)).bytes();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
