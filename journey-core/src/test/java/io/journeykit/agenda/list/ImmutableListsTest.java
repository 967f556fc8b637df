package io.journeykit.agenda.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ImmutableListsTest {

    @Test
    void a_list_is_what_its_changes_made_of_it_and_each_list_before_stays_as_it_was() {
        Random random = new Random(7);
        List<Integer> list = List.of();
        List<Integer> expected = new ArrayList<>();
        List<List<Integer>> lists = new ArrayList<>();
        List<List<Integer>> copies = new ArrayList<>();

        for (int i = 0; i < 3_000; i++) {
            list = changed(list, expected, i, random.nextInt(5));
            lists.add(list);
            copies.add(List.copyOf(expected));
        }

        assertThat(lists).isEqualTo(copies);
        assertThat(lists).extracting(List::size).anyMatch(size -> size > 200);
        assertThat(List.copyOf(list)).isEqualTo(expected);
    }

    private static List<Integer> changed(List<Integer> list, List<Integer> expected, int i, int what) {
        if (what > 1 || expected.isEmpty()) {
            expected.add(i);
            return ImmutableLists.plus(list, i);
        }
        int one = expected.get((i * 31) % expected.size());
        if (what == 0) {
            expected.remove(Integer.valueOf(one));
            return ImmutableLists.without(list, entry -> entry == one);
        }
        expected.set(expected.indexOf(one), -i);
        return ImmutableLists.replacing(list, entry -> entry == one, entry -> -i);
    }

    @Test
    void a_tree_never_leans() {
        BalancedList<Integer> list = BalancedList.of(List.of());
        for (int i = 0; i < 1_000; i++) {
            list = list.plus(i);
        }
        for (int i = 0; i < 700; i++) {
            list = list.without(0);
        }

        assertThat(list).startsWith(700).endsWith(999).hasSize(300);
        assertThat(list.height()).isLessThan(20);
    }

    @Test
    void nothing_is_changed_where_nothing_is_meant() {
        List<Integer> list = BalancedList.of(List.of(1, 2, 3));

        assertThat(ImmutableLists.without(list, one -> one == 4)).isSameAs(list);
        assertThat(ImmutableLists.replacing(list, one -> one == 4, one -> one)).isSameAs(list);
        assertThat(ImmutableLists.of(list)).isSameAs(list);
    }
}
