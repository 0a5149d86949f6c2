//! One adapter per command of `commands.txt`, a line each: take the arguments, call `api`, hand back.
//!
//! All are `async`, which keeps them off the main thread: the window paints while they work.

mod copies;
mod counter;
mod customers;
mod orders;
mod papers;
mod play;
mod start;
mod studio;
mod trade;

use tauri::Wry;
use tauri::ipc::Invoke;

use crate::counter::may;

/// Everything the windows may call, each its own: a command of another window is answered as if there were none.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    let commands = all();
    move |invoke| {
        let (window, command) = (invoke.message.webview_ref().label(), invoke.message.command());
        may(window, command) && commands(invoke)
    }
}

fn all() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        counter::counter_open,
        counter::counter_close,
        counter::counter_state,
        counter::counter_beside,
        counter::counter_bring_back,
        counter::counter_settings,
        counter::counter_change,
        counter::counter_pin,
        counter::counter_view,
        counter::counter_tick,
        counter::counter_begin,
        counter::counter_pictures,
        counter::counter_choose,
        counter::counter_why,
        counter::counter_take_way,
        counter::counter_preset,
        counter::counter_name,
        counter::counter_keep,
        play::counter_surprise,
        play::counter_goes_well,
        play::counter_under,
        play::counter_put_beside,
        play::counter_compare,
        play::counter_take_beside,
        play::counter_drop_beside,
        play::design_surprise,
        play::design_goes_well,
        play::design_under,
        play::design_beside,
        play::design_compare,
        play::design_take_beside,
        play::design_drop_beside,
        counter::counter_back,
        counter::counter_done,
        counter::counter_leave,
        start::app_start,
        start::workshop,
        start::settings_set,
        start::workshop_look_around,
        start::workshop_create,
        start::workshop_open,
        start::workshop_close,
        start::file_ask,
        start::today,
        start::undo,
        start::redo,
        start::search,
        studio::templates,
        studio::template_out,
        studio::template_take,
        studio::template_take_sample,
        studio::design_start,
        studio::design_open,
        studio::design_picture,
        studio::design_choose,
        studio::design_why,
        studio::design_take_way,
        studio::design_preset,
        studio::design_quantity,
        studio::design_name,
        studio::design_keep,
        studio::design_drop,
        orders::order_take,
        orders::orders,
        orders::order,
        orders::order_status,
        orders::order_change,
        orders::customers,
        orders::customer,
        orders::customer_edit,
        orders::customer_erase,
        copies::copies_renew,
        copies::copies,
        copies::copies_take,
        copies::copies_place,
        copies::copies_check,
        copies::copies_since,
        copies::copies_rescue,
        copies::copies_put_back,
        papers::paper,
        papers::paper_print,
        papers::today_print,
        papers::paper_open,
        trade::order_add_line,
        trade::order_add_design,
        trade::line_change,
        trade::line_remove,
        trade::line_again,
        trade::line_design,
        trade::line_fit,
        trade::order_discount,
        trade::order_deposit,
        trade::order_pay,
        trade::payment_remove,
        trade::articles,
        trade::article_keep,
        trade::photo_add,
        trade::photo_change,
        trade::photo_remove,
        trade::photo,
        customers::customer_consent,
        customers::customer_join,
        customers::figures,
        customers::measures_keep,
        customers::measures_remove,
        customers::table_read,
        customers::table_preview,
        customers::table_take,
        customers::table_out,
        start::work_stop,
        studio::design_measured,
        studio::design_measures,
        studio::design_other,
        studio::design_update,
        studio::design_coded,
        studio::design_keepsake,
        papers::design_card,
        papers::design_card_print,
        papers::design_share,
        papers::design_send,
        papers::swatch_tags,
        papers::swatch_tags_print,
        studio::templates_shelf,
        studio::template_release,
        studio::template_drop_draft,
        studio::template_offer,
        start::workshop_change,
        start::workshop_logo,
        papers::printing,
        papers::printing_set,
        papers::printing_test,
    ]
}
