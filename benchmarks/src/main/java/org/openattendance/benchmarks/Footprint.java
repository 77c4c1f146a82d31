package org.openattendance.benchmarks;

import org.openattendance.register.Registers;

/** How much room a pupil's year takes in memory, everything that belongs to a register included. */
public final class Footprint {

    private Footprint() {}

    /** @param args how many pupils; 20,000 if none is given */
    public static void main(String[] args) {
        int pupils = args.length == 0 ? 20_000 : Integer.parseInt(args[0]);
        new Authority(100).registers();
        long before = used();
        Registers registers = new Authority(pupils).registers();
        long room = used() - before;
        System.out.println(registers.all().size() + " pupil-years take " + room / 1024 / 1024 + " MB, " + room / pupils
                + " bytes each, 380 sessions at most");
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
