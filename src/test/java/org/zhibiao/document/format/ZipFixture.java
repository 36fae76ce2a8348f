package org.zhibiao.document.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Unpacking;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.content.ZipPackage;

/** Makes ZIP files. */
public final class ZipFixture {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip;

    public ZipFixture() {
        this(StandardCharsets.UTF_8);
    }

    /** Names in another charset are not marked as such. */
    public ZipFixture(Charset names) {
        zip = new ZipOutputStream(bytes, names);
    }

    public ZipFixture add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public ZipFixture add(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry of so many megabytes of nothing. */
    public ZipFixture addZeros(String name, int megabytes) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            byte[] megabyte = new byte[1 << 20];
            for (int i = 0; i < megabytes; i++) {
                zip.write(megabyte);
            }
            zip.closeEntry();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same files with one of them replaced or added. */
    public static byte[] replace(byte[] zip, String name, String text) {
        ZipFixture copy = new ZipFixture();
        try (ZipPackage old = ZipPackage.open(zip)) {
            for (var entry : old.entries()) {
                if (!entry.getName().equals(name)) {
                    copy.add(entry.getName(), old.unpack(entry, new Unpacking(Limits.DEFAULT)));
                }
            }
        } catch (IOException | UnreadableDocumentException e) {
            throw new IllegalStateException(e);
        }
        return copy.add(name, text).bytes();
    }
}
