package org.openattendance.benchmarks;

import java.nio.file.Path;

/** Writes registers of some sizes, where they are not there yet. */
public final class WriteFiles {

    private WriteFiles() {}

    /** @param args the folder, then numbers of pupils */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]);
        for (int i = 1; i < args.length; i++) {
            new Authority(Integer.parseInt(args[i])).csv(folder);
        }
    }
}
