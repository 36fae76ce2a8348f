package org.zhibiao.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.Layer;
import org.zhibiao.store.DocumentVersion;

/**
 * A table of a data package, as it was written.
 *
 * @param name its name; the file's name is this and the form
 * @param layer the layer whose findings it holds; empty for the list of documents
 * @param form the file's form
 * @param columns its columns
 * @param key columns that together tell one row from all others; none if there are no such
 * @param rows how many rows it has
 * @param bytes how long the file is
 * @param hash SHA-256 of the file, in hexadecimal digits
 */
record PackageTable(
        String name,
        Optional<Layer> layer,
        Format form,
        List<Column> columns,
        List<String> key,
        long rows,
        long bytes,
        String hash) {

    static PackageTable of(
            String name,
            Optional<Layer> layer,
            Format form,
            List<Column> columns,
            List<String> key,
            long rows,
            Path file)
            throws IOException {
        MessageDigest digest = DocumentVersion.sha256();
        try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return new PackageTable(
                name,
                layer,
                form,
                columns,
                key,
                rows,
                Files.size(file),
                HexFormat.of().formatHex(digest.digest()));
    }

    String file() {
        return name + "." + form.label();
    }
}
