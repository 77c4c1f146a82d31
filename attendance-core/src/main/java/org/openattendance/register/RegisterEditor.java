package org.openattendance.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.openattendance.base.Session;

/** Makes another register out of one: cuts it at a day, puts amendments in. Only the rows of that one pupil are packed again. */
final class RegisterEditor {

    private final Register register;
    private final OpenMarks open = new OpenMarks();
    private final TreeMap<Integer, SlotDictionary> dictionaries = new TreeMap<>(); // by first session of the part
    private final GridCache grids = new GridCache();
    private final Map<Integer, String> unknown;
    private final TreeSet<Integer> conflicts = new TreeSet<>();

    private RegisterEditor(Register register, int until) {
        this.register = register;
        this.unknown = new TreeMap<>(register.unknown().texts());
        this.unknown.keySet().removeIf(index -> index >= until);
        for (int index : register.conflicts()) {
            if (index < until) {
                conflicts.add(index);
            }
        }
        for (PackedMarks part : register.parts()) {
            dictionaries.put(part.grid().index(0), part.dictionary());
            grids.add(part.grid());
            for (int i = 0; i < part.size() && part.grid().index(i) < until; i++) {
                if (part.slot(i) != SlotDictionary.NO_ENTRY) {
                    open.put(part.grid().index(i), part.slot(i));
                }
            }
        }
        if (dictionaries.isEmpty()) {
            dictionaries.put(Integer.MIN_VALUE, new SlotDictionary());
        }
    }

    /** The entries up to the end of a day, ready to be amended. */
    static RegisterEditor upTo(Register register, LocalDate day) {
        return new RegisterEditor(register, Session.pm(day).index() + 1);
    }

    /** Later ones of a session win: they come as they were recorded. An amended entry conflicts with nothing any more. */
    Register apply(List<Amendment> known) {
        for (Amendment amendment : known) {
            int index = amendment.session().index();
            open.put(index, slot(index, amendment));
            conflicts.remove(index);
            unknown.remove(index);
            if (amendment.meaning().isEmpty() && !amendment.written().equals(Mark.NO_MARK)) {
                unknown.put(index, amendment.written());
            }
        }
        return new Register(
                register.pupil(),
                register.school(),
                register.columns(),
                open.pack(this::partOf, start -> Objects.requireNonNull(dictionaries.get(start)), grids),
                Register.SideList.of(unknown),
                conflicts.stream().mapToInt(Integer::intValue).toArray(),
                known);
    }

    private char slot(int index, Amendment amendment) {
        Optional<CodeUse> use = amendment.meaning().map(meaning -> new CodeUse(amendment.written(), meaning));
        if (use.isEmpty()) {
            return SlotDictionary.UNMARKED;
        }
        int part = partOf(index);
        SlotDictionary dictionary = Objects.requireNonNull(dictionaries.get(part));
        if (!dictionary.holds(use.get())) {
            dictionary = dictionary.copy(); // the other one is shared with other pupils
            dictionaries.put(part, dictionary);
        }
        return dictionary.slot(use.get());
    }

    /** The part whose dictionary a session's slot comes from: the last that begins by then, else the first. */
    private int partOf(int index) {
        Integer start = dictionaries.floorKey(index);
        return start == null ? dictionaries.firstKey() : start;
    }
}
