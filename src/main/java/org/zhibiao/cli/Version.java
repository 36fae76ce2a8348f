package org.zhibiao.cli;

import org.zhibiao.Zhibiao;
import picocli.CommandLine.IVersionProvider;

/** The program's version, from the manifest of its jar; classes outside a jar have none. */
final class Version implements IVersionProvider {

    /** Such as {@code 0.2.0}. */
    static String number() {
        return Zhibiao.version();
    }

    @Override
    public String[] getVersion() {
        return new String[] {"zhibiao " + number()};
    }
}
